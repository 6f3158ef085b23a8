"""Takes a line that the person writes to the association."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.models import Case
from forms_engine.cases.services import writing

from ..throttle import TooMany
from . import limits
from .letters import LineForm
from .personal import case_url, with_case
from .showing import moved, show_case


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def write(request: HttpRequest, case: Case) -> HttpResponse:
    """Send the line; whatever is refused comes back as it was typed. GET leads to the case."""
    if request.method != "POST":
        return HttpResponseRedirect(case_url(case))
    form = LineForm(request.POST)
    if not form.is_valid():
        return show_case(request, case, line=form, status=422)
    try:
        limits.count_line(case)
        writing.write(case, form.cleaned_data["text"])
    except TooMany:
        form.add_error("text", _("You have sent several messages. Try again in an hour."))
        return show_case(request, case, line=form, status=429)
    except MissingFact:
        form.add_error("text", _("Write your message"))
        return show_case(request, case, line=form, status=422)
    except ForbiddenMove:
        return moved(request, case)
    return HttpResponseRedirect(f"{case_url(case)}?written#messages")
