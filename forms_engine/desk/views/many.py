"""For several ticked requests at once: one of the ready texts, or a file of them; never closing."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms_engine.cases.exceptions import MissingFact
from forms_engine.cases.filters import Filters
from forms_engine.cases.models import Case
from forms_engine.cases.pagination import PAGE_SIZE
from forms_engine.cases.queries import queue, visible
from forms_engine.cases.references import read_reference
from forms_engine.casework.services.exporting import AT_MOST, export
from forms_engine.casework.services.telling import Audience, audience, tell_ready
from forms_engine.clock.time import today
from forms_engine.committee.models import Recusal
from forms_engine.posting import post_only
from theme.sheet import MEDIA

from ..columns.queue import queue_url
from ..files import attachment
from ..forms.many import ExportForm, ReadyTextForm
from ..labels import services
from ..pages import page
from ..reading.letters import Letter, template_preview
from ..requests import StaffRequest

CONFIRM, STEP = "confirm", "step"
WITH = ("key", "submission__key", "submission__form_version")


@post_only
def message_many(request: StaffRequest) -> HttpResponse:
    """Choose a text, read it with the count of those it reaches, then send it."""
    cases = _ticked(request)
    if not cases:
        messages.warning(request, _("Tick at least one request first. Nothing was sent."))
        return redirect(_back(request))
    form = ReadyTextForm(request.POST if STEP in request.POST else None)
    found = audience(cases, form.cleaned_data["text"]) if form.is_valid() else None
    if found and found.reached and CONFIRM in request.POST:
        _report(request, tell_ready(cases, form.cleaned_data["text"], by=request.user))
        return redirect(_back(request))
    return page(
        request,
        "many/message",
        (_("Requests"), queue_url()),
        title=_("Write to the ticked ones"),
        status=422 if form.is_bound and not form.is_valid() else 200,
        form=form,
        cases=cases,
        found=found,
        letters=_letters(found, form.cleaned_data["text"]) if found else [],
        left_out=_left_out(found) if found else [],
        back=_back(request),
    )


@post_only
def export_many(request: StaffRequest) -> HttpResponse:
    """A file of the ticked ones, or of all that the filters find; for a reason that is recorded."""
    found = _wanted(request)
    number = found.order_by()[: AT_MOST + 1].count()
    form = ExportForm(request.POST if STEP in request.POST else None)
    if number > AT_MOST:
        messages.error(request, _too_many())
        return redirect(_back(request))
    if not number:
        messages.warning(request, _("There is nothing to export."))
        return redirect(_back(request))
    if form.is_valid():
        try:
            reason = form.cleaned_data["reason"]
            names = dict(services())
            return _file(export(found, reason=reason, by=request.user, services=names))
        except MissingFact:
            form.add_error("reason", _("Write what you need the file for."))
    return page(
        request,
        "many/export",
        (_("Requests"), queue_url()),
        title=_("Export to a file"),
        status=422 if form.is_bound else 200,
        form=form,
        number=number,
        ticked=request.POST.getlist("case"),
        back=_back(request),
    )


def _open_to(request: StaffRequest) -> QuerySet[Case]:
    """Every case that this person may open."""
    recused = Recusal.objects.filter(user=request.user).values("case")
    return visible(request.user).exclude(pk__in=recused).select_related(*WITH)


def _references(request: StaffRequest) -> list[str]:
    """The references of the ticked rows; a mark also tells who was responsible, see giving.py."""
    marks = [mark.partition(".")[0] for mark in request.POST.getlist("case")[:PAGE_SIZE]]
    return [mark for mark in marks if read_reference(mark) == mark]


def _ticked(request: StaffRequest) -> list[Case]:
    found = _open_to(request).filter(reference__in=_references(request))
    return list(found.order_by("due_on", "pk"))


def _wanted(request: StaffRequest) -> QuerySet[Case]:
    """The ticked ones, else all that the filters of the address find."""
    ticked, allowed = _references(request), _open_to(request)
    if request.POST.getlist("case"):
        return allowed.filter(reference__in=ticked).order_by("due_on", "pk")
    filtered = queue(request.user, Filters.read(request.GET.dict())).values("pk")
    return allowed.filter(pk__in=filtered.order_by()).order_by("due_on", "pk")


def _too_many() -> str:
    text = _("More than %(n)s requests are meant. Narrow the filters, or tick some. Nothing left.")
    return text % {"n": AT_MOST}


def _back(request: StaffRequest) -> str:
    query = request.GET.urlencode()
    return f"{queue_url()}?{query}" if query else queue_url()


def _letters(found: Audience, template: str) -> list[Letter]:
    """What one reader of each language and channel gets: all others read the same words."""
    shown: dict[tuple[str, str], Letter] = {}
    for case in found.reached:
        letter = template_preview(case, template, {})
        if letter:
            shown.setdefault((letter.dir, letter.channel), letter)
    return list(shown.values())


def _left_out(found: Audience) -> list[dict[str, object]]:
    """Whom the text does not reach, by reason."""
    reasons = {
        _("Marked: no messages to many"): found.quiet,
        _("Got this text today already"): found.told,
        _("Ended or erased"): found.ended,
        _("Left no address"): found.silent,
    }
    return [
        {"label": label, "value": " ".join(case.reference for case in cases), "ltr": True}
        for label, cases in reasons.items()
        if cases
    ]


def _report(request: StaffRequest, sent: Audience) -> None:
    number = len(sent.reached)
    text = ngettext("%(n)s message is on its way.", "%(n)s messages are on their way.", number)
    messages.success(request, text % {"n": number})


def _file(text: str) -> HttpResponse:
    return attachment(text.encode(), name=f"requests-{today()}.csv", media=MEDIA)
