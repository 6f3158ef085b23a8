"""What the staff room refuses."""


class StaffError(Exception):
    """A refusal of this room; never carries a name or an address."""


class LastAdministrator(StaffError):
    """The act would leave the house without an active administrator."""


class UsernameTaken(StaffError):
    """Another account already has this user name."""


class UnknownRole(StaffError):
    """A role was asked for that the house does not have."""
