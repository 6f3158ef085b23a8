"""The labels that several tables share."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise

ASK = _("Ask the applicant")
ANSWER = _("Record the applicant's answer")
BACK = _("Step back")
CLOSE = _("Close")
WITHDRAW = _("Withdraw at the applicant's request")
