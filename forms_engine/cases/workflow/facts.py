"""The facts that moves ask for, each with the words a member of staff reads."""

from django.utils.translation import gettext_lazy as _

from ..enums import Recommendation
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
WHAT = Fact(name="what", label=_("What was delivered?"))
WHERE = Fact(name="where", label=_("Where?"), long=False, limit=200)
TO_WHOM = Fact(name="to_whom", label=_("Who received it?"), long=False, limit=200)
NEW_DATE = Fact(name="date", label=_("New promised date"), long=False, is_date=True)
