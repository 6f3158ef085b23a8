"""Takes an official holiday over into the calendar with one press."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.clock.official import offered
from forms_engine.clock.services import keep
from forms_engine.posting import post_only

from ..requests import StaffRequest


@post_only
def take(request: StaffRequest, code: str) -> HttpResponseRedirect:
    """Write it down as it is offered; it can be changed or removed like any other."""
    row = next((one.holiday() for one in offered() if one.code == code), None)
    try:
        if row is None:
            raise ValidationError(code)
        keep(row, by=request.user)
    except ValidationError:
        messages.warning(request, _("These days are in the calendar already, or are over."))
        return redirect("desk:calendar")
    text = _("“%(name)s” is in the calendar. It can be changed or removed there.")
    messages.success(request, text % {"name": row})
    return redirect(f"{reverse('desk:calendar')}?month={row.first:%Y-%m}")
