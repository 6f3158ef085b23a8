"""What the volunteers room refuses; each refusal is a sentence that may be shown."""

from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.exceptions import ForbiddenMove

from .enums import Checked


def listed(missing: Sequence[Checked]) -> str:
    """The names of these checks in one line, in the active language."""
    return gettext(", ").join(str(one.label) for one in missing)


class ChecksMissing(ForbiddenMove):
    """Nobody is accepted while a check is missing; `missing` names them."""

    def __init__(self, missing: Sequence[Checked]) -> None:
        super().__init__(f"missing checks: {', '.join(missing)}")
        self.missing = tuple(missing)

    @property
    def words(self) -> str:
        """The sentence for whoever tries."""
        return gettext("Still missing: %(checks)s.") % {"checks": listed(self.missing)}


class VolunteerError(Exception):
    """The parent of every other refusal of this room; `words` is a sentence for the person."""

    words: str | Promise = _("This cannot be done now.")


class NotTaking(VolunteerError):
    """A draft, a closed, a cancelled or a past opportunity takes nobody."""

    words = _("This opportunity takes no more volunteers.")


class NotServing(VolunteerError):
    """Only an accepted volunteer who has not paused signs up."""

    words = _("Opportunities open once your application is accepted and you are not pausing.")


class NotReady(VolunteerError):
    """A check has run out or a newer charter is not signed yet."""

    def __init__(self, missing: Sequence[Checked]) -> None:
        super().__init__(f"missing checks: {', '.join(missing)}")
        self.words = gettext("Before that we need from you: %(checks)s.") % {
            "checks": listed(missing)
        }


class TooYoung(VolunteerError):
    """The least age of an opportunity stands above this volunteer's."""

    words = _("This opportunity is for older volunteers.")


class Overlapping(VolunteerError):
    """Two shifts at the same time."""

    words = _("You already have a place in another opportunity at this time.")


class NotThere(VolunteerError):
    """The act does not start where the place stands, or somebody else was first."""

    words = _("This has changed in the meantime. See how it stands now.")


class OfferOver(VolunteerError):
    """An offered place was taken too late."""

    words = _("The time to take this place is over, and it was offered to the next in the list.")


class TooSmall(VolunteerError):
    """More places are held than the new capacity has."""

    words = _("More volunteers already hold a place than this capacity allows.")


class NoHours(VolunteerError):
    """There is nothing to certify."""

    words = _("No hours are recorded yet, so there is nothing to certify.")


class BadHours(VolunteerError):
    """Hours that cannot have been served in one shift, or no reason for them."""

    words = _("Write the hours as a number from 0 to 24, and a reason.")
