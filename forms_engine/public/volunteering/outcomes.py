"""What became of an act, carried in the address as a word and shown as a sentence."""

from django.utils.translation import gettext_lazy as _

from forms_engine.volunteers import exceptions
from forms_engine.volunteers.exceptions import VolunteerError

DONE = {
    "signed_up": _("You have a place. We have written to you."),
    "waiting": _("You are on the waiting list. We write to you when a place becomes free."),
    "offered": _("A place is free for you. Take it below."),
    "left": _("You gave the place back. Thank you for telling us early."),
    "yes": _("Thank you. Our coordinator tells you what you need."),
    "no": _("Thank you for answering. We ask somebody else."),
    "resumed": _("Welcome back."),
    "places": _("Your places were saved."),
    "charter": _("You have signed the charter."),
    "certificate": _("Your certificate is ready."),
}
REFUSED = {
    name: refusal.words
    for name, refusal in vars(exceptions).items()
    if isinstance(refusal, type) and issubclass(refusal, VolunteerError)
}


def done(word: str) -> str:
    """The sentence for what was done, "" for any other word."""
    return str(DONE.get(word, ""))


def refused(word: str) -> str:
    """The sentence for what was refused, "" for any other word."""
    return str(REFUSED.get(word, ""))


def word_for(refusal: VolunteerError) -> str:
    """The word that an address carries for this refusal."""
    return type(refusal).__name__
