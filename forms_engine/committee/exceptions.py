"""What the committee room refuses; messages name no person."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


class CommitteeError(Exception):
    """The parent of every refusal of this room; `words` is a sentence for the member."""

    words: str | Promise = _("This cannot be done in this session.")

    def __init__(self, words: str | Promise = "") -> None:
        super().__init__()
        self.words = words or type(self).words


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


class VotedBefore(CommitteeError):
    """Who voted at the first hearing does not vote when the case is reconsidered."""

    words = _("You voted on this case the first time, so other members reconsider it.")


class VoteFirst(CommitteeError):
    """Who has not voted yet does not learn how the others did, and so records no decision."""

    words = _("Cast your own vote first.")


class HasActed(CommitteeError):
    """A member who has voted in the session was there."""

    words = _("This member has voted in this session, so the attendance stands.")


class AlreadyVoted(CommitteeError):
    """A vote is cast once."""

    words = _("You have already voted on this case.")


class NoQuorum(CommitteeError):
    """Too few of the members who are present may decide this case."""

    def __init__(self, present: int = 0, quorum: int = 0) -> None:
        able = ngettext(
            "%(n)s member who may decide this case is present.",
            "%(n)s members who may decide this case are present.",
            present,
        )
        needed = ngettext(
            "A decision needs %(n)s present member without a conflict of interest.",
            "A decision needs %(n)s present members without a conflict of interest.",
            quorum,
        )
        super().__init__(f"{able % {'n': present}} {needed % {'n': quorum}}")


class TooFewVotes(CommitteeError):
    """The quorum is present, but has not voted yet."""

    words = _("Too few members have voted to decide.")


class Tied(CommitteeError):
    """The votes are equal and the chair has not voted."""

    words = _("The votes are equal. The chair's vote decides, and the chair has not voted.")


class AlreadyDecided(CommitteeError):
    """The case has its one decision already."""

    words = _("This case has already been decided.")
