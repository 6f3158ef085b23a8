"""Handing over the requests that were ticked in the queue, or one of them by its own button."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms_engine.cases.pagination import PAGE_SIZE
from forms_engine.posting import post_only
from forms_engine.staff.models import User

from ..columns.queue import queue_url
from ..forms.cases import AssignForm
from ..giving import Outcome, hand_over
from ..people import staff_name
from ..requests import StaffRequest
from ..team import handlers

ISOLATED = "\u2066{}\u2069"  # a reference reads from left to right inside an Arabic sentence


@post_only
def give_many(request: StaffRequest) -> HttpResponseRedirect:
    """Hand over what was ticked, say what became of it, and show the same list again."""
    form, marks = AssignForm(request.POST, people=handlers()), request.POST.getlist("case")
    if not marks:
        messages.warning(request, _("Tick at least one request first. Nothing was changed."))
    elif not form.is_valid():
        messages.error(request, _("Choose a name from the list. Nothing was changed."))
    else:
        _report(request, hand_over(marks[:PAGE_SIZE], to=form.person, by=request.user), form.person)
    query = request.GET.urlencode()
    return redirect(f"{queue_url()}?{query}" if query else queue_url())


def _report(request: StaffRequest, outcome: Outcome, to: User | None) -> None:
    """What was handed over, then what was not and why."""
    if outcome.given:
        messages.success(request, _given(len(outcome.given), to))
    if outcome.taken:
        text = _("Not changed, because somebody else was quicker: %(references)s")
        messages.warning(request, text % {"references": _listed(outcome.taken)})
    if outcome.refused:
        text = _("Not changed, because this is not for the role of that person: %(references)s")
        messages.warning(request, text % {"references": _listed(outcome.refused)})
    if not any(vars(outcome).values()):
        messages.warning(request, _("Those requests are not open to you. Nothing was changed."))


def _given(number: int, to: User | None) -> str:
    if to is None:
        text = ngettext(
            "%(n)s request is free for anybody now.",
            "%(n)s requests are free for anybody now.",
            number,
        )
        return text % {"n": number}
    text = ngettext(
        "%(n)s request is now with %(name)s.", "%(n)s requests are now with %(name)s.", number
    )
    return text % {"n": number, "name": staff_name(to)}


def _listed(references: list[str]) -> str:
    return " ".join(ISOLATED.format(reference) for reference in references)
