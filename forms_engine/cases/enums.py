"""The kinds and states of a case, with the label and the policy line that each state rests on."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What sort of case it is; each kind has its own workflow table."""

    HELP = "help", _("Help request")
    ENQUIRY = "enquiry", _("Enquiry")
    VOLUNTEER = "volunteer", _("Volunteer application")
    SUGGESTION = "suggestion", _("Suggestion")
    COMPLAINT = "complaint", _("Complaint")


class State(models.TextChoices):
    """Where a case stands, in the words of the staff."""

    RECEIVED = "received", pgettext_lazy("case state", "Received")
    VERIFYING = "verifying", pgettext_lazy("case state", "Checking the data")
    WAITING = "waiting", pgettext_lazy("case state", "Waiting for the applicant")
    RESEARCH = "research", pgettext_lazy("case state", "Social research")
    COMMITTEE = "committee", pgettext_lazy("case state", "With the committee")
    ACCEPTED = "accepted", pgettext_lazy("case state", "Accepted")
    REFUSED = "refused", pgettext_lazy("case state", "Refused")
    REGISTERED = "registered", pgettext_lazy("case state", "Registration complete")
    DELIVERED = "delivered", pgettext_lazy("case state", "Delivered")
    ANSWERED = "answered", pgettext_lazy("case state", "Answered")
    CONSIDERED = "considered", pgettext_lazy("case state", "Being considered")
    DONE = "done", pgettext_lazy("case state", "Taken up")
    DECLINED = "declined", pgettext_lazy("case state", "Not taken up")
    ACKNOWLEDGED = "acknowledged", pgettext_lazy("case state", "Acknowledged")
    LOOKED_INTO = "looked_into", pgettext_lazy("case state", "Being looked into")
    UNDER_REVIEW = "under_review", pgettext_lazy("case state", "Under review")
    ACTIVE = "active", pgettext_lazy("case state", "Active volunteer")
    CLOSED = "closed", pgettext_lazy("case state", "Closed")
    WITHDRAWN = "withdrawn", pgettext_lazy("case state", "Withdrawn")

    @property
    def clause(self) -> str:
        """The line of the policy that this state rests on, such as "L49"."""
        return CLAUSES[self]


class Part(models.TextChoices):
    """What a member of staff did on a case that bars them from voting on it."""

    VERIFIED = "verified", _("Checked the data")
    RESEARCHED = "researched", _("Did the social research")


class Recommendation(models.TextChoices):
    """What social research advises; the committee alone decides."""

    SUPPORT = "support", _("Support the request")
    SUPPORT_IN_PART = "support_in_part", _("Support part of the request")
    DECLINE = "decline", _("Do not support the request")


class Receipt(models.TextChoices):
    """How a delivery reached the person."""

    IN_PERSON = "in_person", _("Received in person")
    BY_PROXY = "by_proxy", _("Received by somebody on their behalf")
    LEFT = "left", _("Left at the agreed place")


class Lookup(models.TextChoices):
    """What a case can be found by without reading it: the purposes of blind indexes."""

    PHONE = "phone"
    PHONE4 = "phone4"
    DOCUMENT = "document"
    EMAIL = "email"
    NAME = "name"


CLAUSES = {
    State.RECEIVED: "L48",
    State.VERIFYING: "L49",
    State.WAITING: "L49",
    State.RESEARCH: "L50",
    State.COMMITTEE: "L52",
    State.ACCEPTED: "L52",
    State.REFUSED: "L52",
    State.REGISTERED: "L53",
    State.DELIVERED: "L54",
    State.ANSWERED: "L48",
    State.CONSIDERED: "L29",
    State.DONE: "L29",
    State.DECLINED: "L29",
    State.ACKNOWLEDGED: "L48",
    State.LOOKED_INTO: "L21",
    State.UNDER_REVIEW: "L38",
    State.ACTIVE: "L38",
    State.CLOSED: "L27",
    State.WITHDRAWN: "L48",
}

PUBLIC_LABELS = {
    State.RECEIVED: _("We have received your request"),
    State.VERIFYING: _("We are checking your details"),
    State.WAITING: _("We need an answer from you"),
    State.RESEARCH: _("Your request is being studied"),
    State.COMMITTEE: _("Your request is with the committee"),
    State.ACCEPTED: _("Your request was accepted"),
    State.REFUSED: _("Your request was not accepted"),
    State.REGISTERED: _("Your registration is complete"),
    State.DELIVERED: _("The service was delivered"),
    State.ANSWERED: _("We have answered you"),
    State.CONSIDERED: _("We are considering your suggestion"),
    State.DONE: _("We are taking up your suggestion"),
    State.DECLINED: _("We will not take up your suggestion"),
    State.ACKNOWLEDGED: _("We have read your complaint"),
    State.LOOKED_INTO: _("We are looking into your complaint"),
    State.UNDER_REVIEW: _("Your application is being reviewed"),
    State.ACTIVE: _("Welcome: you are a volunteer with us"),
    State.CLOSED: _("Your request is closed"),
    State.WITHDRAWN: _("Your request was withdrawn"),
}

STATES = {
    Kind.HELP: (
        State.RECEIVED,
        State.VERIFYING,
        State.WAITING,
        State.RESEARCH,
        State.COMMITTEE,
        State.ACCEPTED,
        State.REFUSED,
        State.REGISTERED,
        State.DELIVERED,
        State.CLOSED,
        State.WITHDRAWN,
    ),
    Kind.ENQUIRY: (State.RECEIVED, State.ANSWERED, State.CLOSED, State.WITHDRAWN),
    Kind.VOLUNTEER: (
        State.RECEIVED,
        State.UNDER_REVIEW,
        State.WAITING,
        State.ACTIVE,
        State.REFUSED,
        State.CLOSED,
        State.WITHDRAWN,
    ),
    Kind.SUGGESTION: (
        State.RECEIVED,
        State.CONSIDERED,
        State.DONE,
        State.DECLINED,
        State.CLOSED,
        State.WITHDRAWN,
    ),
    Kind.COMPLAINT: (
        State.RECEIVED,
        State.ACKNOWLEDGED,
        State.LOOKED_INTO,
        State.ANSWERED,
        State.CLOSED,
        State.WITHDRAWN,
    ),
}
WORDED = (Kind.ENQUIRY, Kind.SUGGESTION, Kind.COMPLAINT)  # these begin with words, not a form

OPEN_STATES = tuple(
    state for state in State if state not in (State.ACTIVE, State.CLOSED, State.WITHDRAWN)
)
UNANSWERED = (
    State.RECEIVED,
    State.VERIFYING,
    State.RESEARCH,
    State.COMMITTEE,
    State.UNDER_REVIEW,
)  # our turn, and no decision yet
ENDED_STATES = (State.ACTIVE, State.CLOSED, State.WITHDRAWN)
FINAL_STATES = (State.CLOSED, State.WITHDRAWN)


PUBLIC_LABELS_OF_KIND = {
    Kind.ENQUIRY: {
        State.RECEIVED: _("We have received your question"),
        State.CLOSED: _("Your enquiry is closed"),
        State.WITHDRAWN: _("Your enquiry was withdrawn"),
    },
    Kind.VOLUNTEER: {
        State.RECEIVED: _("We have received your application"),
        State.REFUSED: _("Your application was not accepted"),
        State.CLOSED: _("Your application is closed"),
        State.WITHDRAWN: _("Your application was withdrawn"),
    },
    Kind.SUGGESTION: {
        State.RECEIVED: _("We have received your suggestion"),
        State.CLOSED: _("Your suggestion is closed"),
        State.WITHDRAWN: _("Your suggestion was withdrawn"),
    },
    Kind.COMPLAINT: {
        State.RECEIVED: _("We have received your complaint"),
        State.CLOSED: _("Your complaint is closed"),
        State.WITHDRAWN: _("Your complaint was withdrawn"),
    },
}


STOPPED = _("You have stopped volunteering with us")
HEARD_AGAIN = _("Your request is being reconsidered")


def public_label(
    state: str, kind: str = Kind.HELP, *, again: bool = False, accepted: bool = False
) -> str:
    """The applicant's words for `state` of a case of `kind`, in the active language.

    `again` says that the committee has the case for the second time, `accepted` that whoever
    withdraws was a volunteer with us.
    """
    if accepted and state == State.WITHDRAWN and kind == Kind.VOLUNTEER:
        return str(STOPPED)
    if again and state == State.COMMITTEE:
        return str(HEARD_AGAIN)
    of_kind = PUBLIC_LABELS_OF_KIND.get(Kind(kind), {})
    return str(of_kind.get(State(state)) or PUBLIC_LABELS[State(state)])
