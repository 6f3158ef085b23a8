"""What the committee room refuses; messages name no person."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class CommitteeError(Exception):
    """The parent of every refusal of this room; `words` is a sentence for the member."""

    words: str | Promise = _("This cannot be done in this session.")


class NotAMember(CommitteeError):
    """Only members of the session act in it."""

    words = _("Only members of this session may do this.")


class SessionClosed(CommitteeError):
    """The session has ended; its minutes are fixed."""

    words = _("This session is closed.")


class TooFewMembers(CommitteeError):
    """A session needs at least its quorum of members, the chair among them."""

    words = _("The session needs more members, and the chair must be one of them.")


class NotReady(CommitteeError):
    """Only a case that social research has sent to the committee goes on an agenda, once."""

    words = _("This case is not waiting for a committee session.")


class Recused(CommitteeError):
    """A member with a conflict of interest neither votes on the case nor opens it."""

    words = _("You have declared a conflict of interest in this case.")


class TookPart(CommitteeError):
    """Who verified or researched a case does not vote on it."""

    words = _("Whoever checked or researched a case does not vote on it.")


class AlreadyVoted(CommitteeError):
    """A vote is cast once."""

    words = _("You have already voted on this case.")


class NoQuorum(CommitteeError):
    """Too few votes have been cast."""

    words = _("Too few members have voted to decide.")


class Tied(CommitteeError):
    """The votes are equal and the chair has not voted."""

    words = _("The votes are equal. The chair's vote decides, and the chair has not voted.")


class AlreadyDecided(CommitteeError):
    """The case has its one decision already."""

    words = _("This case has already been decided.")
