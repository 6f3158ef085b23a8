"""What the outbox refuses, and how a handler asks for more time."""


class OutboxError(Exception):
    """Any refusal of the outbox."""


class OutsideTransaction(OutboxError):
    """A job was written outside the transaction of the change that causes it."""


class BadPayload(OutboxError):
    """A payload that is not flat text and numbers."""


class NotDead(OutboxError):
    """Only a dead job may be run again."""


class Later(Exception):
    """Raised by a handler: run me again in `seconds`; this does not count as a failure."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds
