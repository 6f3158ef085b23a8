"""What the audit refuses."""


class AuditError(Exception):
    """Any refusal of the audit."""


class AppendOnly(AuditError):
    """An event was to be changed or deleted."""


class OutsideTransaction(AuditError):
    """An event was recorded outside the transaction of the act it tells of."""
