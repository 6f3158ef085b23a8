"""The facts that moves ask for, each with the words a member of staff reads."""

from django.utils.translation import gettext_lazy as _

from ..enums import Receipt, Recommendation
from ..grounds import FOR_ACCEPTING, FOR_REFUSING, choices
from .moves import Fact

REASON = Fact(name="reason", label=_("Reason"), hint=_("Kept in the history of the case."))
WITHDRAWAL = Fact(
    name="reason",
    label=_("What did the applicant say?"),
    hint=_("Kept in the history of the case."),
    staff_only=True,
)
TOLD_REASON = Fact(
    name="reason",
    label=_("Reason"),
    hint=_("The applicant reads these words. Write plainly and kindly."),
)
QUESTION = Fact(
    name="question",
    label=_("What do you need from the applicant?"),
    hint=_("One clear sentence. The applicant reads these words."),
)
ANSWER = Fact(name="answer", label=_("Answer"))
ENQUIRY_ANSWER = Fact(
    name="answer",
    label=_("Answer to the enquiry"),
    hint=_("The applicant reads these words. Write plainly and kindly."),
)
SUGGESTION_ANSWER = Fact(
    name="answer",
    label=_("What becomes of the suggestion?"),
    hint=_("The applicant reads these words. Write plainly and kindly."),
)
COMPLAINT_ANSWER = Fact(
    name="answer",
    label=_("What was found, and what follows from it?"),
    hint=_("The applicant reads these words. Write plainly and kindly."),
)
REPORT = Fact(name="report", label=_("What social research found"), limit=20000)
RECOMMENDATION = Fact(
    name="recommendation",
    label=_("Recommendation to the committee"),
    choices=tuple(Recommendation.choices),
)
EARLY_REASON = Fact(
    name="early_reason",
    label=_("Reason for deciding before the promised date"),
    optional=True,
)
ACCEPTING_GROUND = Fact(
    name="ground", label=_("Ground of the decision"), choices=choices(FOR_ACCEPTING)
)
REFUSING_GROUND = Fact(
    name="ground", label=_("Ground of the decision"), choices=choices(FOR_REFUSING)
)
CONDITIONS = Fact(
    name="conditions",
    label=_("Conditions of the acceptance"),
    hint=_("One on each line. The applicant reads them, and registration waits for them."),
    optional=True,
)
OBJECTION = Fact(
    name="objection",
    label=_("Why should the decision be reconsidered?"),
    hint=_("What the applicant says, as they say it. The committee reads it."),
)
WHAT = Fact(name="what", label=_("What was delivered?"), long=False, limit=200)
QUANTITY = Fact(name="quantity", label=_("How many?"), is_count=True, long=False, limit=6)
WHERE = Fact(name="where", label=_("Where?"), long=False, limit=200)
HANDED_BY = Fact(
    name="handed_by",
    label=_("Who handed it over?"),
    hint=_("Leave it empty if it was you."),
    long=False,
    limit=200,
    optional=True,
)
HOW = Fact(name="how", label=_("How was it received?"), choices=tuple(Receipt.choices))
TO_WHOM = Fact(
    name="to_whom",
    label=_("Who received it?"),
    hint=_("The person's name, or with whom it was left."),
    long=False,
    limit=200,
)
DELIVERY = (WHAT, QUANTITY, WHERE, HANDED_BY, HOW, TO_WHOM)
NEW_DATE = Fact(name="date", label=_("New promised date"), long=False, is_date=True)
