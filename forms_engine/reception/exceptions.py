"""What reception refuses; every message is safe to log and names no person."""


class ReceptionError(Exception):
    """The parent of every refusal of this room."""


class SlotTaken(ReceptionError):
    """The slot is full, closed or past."""


class AlreadyBooked(ReceptionError):
    """The case has an interview ahead already."""


class NothingBooked(ReceptionError):
    """There is no booked interview to move, cancel or settle any more."""


class NoConsent(ReceptionError):
    """A case may not be opened for somebody without how and when they agreed."""


class NothingWaits(ReceptionError):
    """The call-back was done by somebody else, or there is none."""


class AlreadySent(ReceptionError):
    """The same form was sent before; what it said is noted already."""


class NoScan(ReceptionError):
    """The letter has no scan that can be opened."""
