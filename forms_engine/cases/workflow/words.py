"""The labels that several tables share."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise

ASK = _("Ask the applicant")
ANSWER = _("Record the applicant's answer")
BACK = _("Step back")
CLOSE = _("Close")
CHANGE_DATE = _("Promise another date")
GIVE_BACK = _("Give back to the desk without an answer")
PUT_OFF = _("Date put off by the house")
WITHDRAW = _("Withdraw at the applicant's request")
