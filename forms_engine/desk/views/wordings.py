"""The texts of messages: read, tried with sample data, written anew, given back to the house."""

from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.messages import wordings
from forms_engine.messages.enums import Channel
from forms_engine.messages.models import Wording
from forms_engine.messages.templates import FALLBACK, has_text
from forms_engine.messages.wordings import Overtaken, Place
from forms_engine.posting import post_only

from ..columns.wordings import rows, table, unwritten, wording_url
from ..forms.wordings import WordingForm, placeholders
from ..labels import language_name, template_name
from ..pages import page
from ..reading.wordings import before, length, shown
from ..requests import StaffRequest

PREVIEW = "preview"
SHOWN = 50


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """Every event, with the doors to its texts in the language of `?language=`."""
    wanted, known = request.GET.get("language", ""), dict(settings.LANGUAGES)
    chosen = wanted if wanted in known else settings.LANGUAGE_CODE
    found = rows(chosen)
    return page(
        request,
        "wordings/list",
        title=_("Message texts"),
        table=table(found),
        languages=[
            {"label": name, "url": f"?language={code}", "current": code == chosen}
            for code, name in known.items()
        ],
        note=_in_english(unwritten(found)),
    )


def _in_english(count: int) -> str:
    if not count:
        return ""
    said = ngettext(
        "%(count)d message goes out in English: it needs both its texts in this language.",
        "%(count)d messages go out in English: each needs both its texts in this language.",
        count,
    )
    return said % {"count": count}


@require_http_methods(["GET", "POST"])
def edit(request: StaffRequest, template: str, language: str, channel: str) -> HttpResponse:
    """One text: what counts now, or an earlier one to begin from; saved, or only shown."""
    place = _place(template, language, channel)
    past = list(wordings.history(place)[:SHOWN])
    if request.method != "POST":
        return _page(
            request, place, past, WordingForm(initial=_initial(request, past, place), place=place)
        )
    form = WordingForm(request.POST, place=place)
    if not form.is_valid() or PREVIEW in request.POST:
        return _page(request, place, past, form)
    given = form.cleaned_data
    try:
        wordings.save(place, given["subject"], given["body"], by=request.user, seen=given["seen"])
    except Overtaken:
        form.add_error(None, _overtaken())
        return _page(request, place, past, form)
    messages.success(request, _("Saved. Messages that leave from now on have this text."))
    return redirect(wording_url(place))


@post_only
def reset(request: StaffRequest, template: str, language: str, channel: str) -> HttpResponse:
    """Back to the house's own text; what stood here stays in the history."""
    place = _place(template, language, channel)
    latest = wordings.history(place).first()
    seen = request.POST.get("seen", "")
    try:
        if latest is not None and not latest.reset:
            wordings.reset(place, by=request.user, seen=int(seen) if seen.isdecimal() else 0)
        own = _("The house's own text counts again.")
        messages.success(request, own if _has_own(place) else _("English is sent again."))
    except Overtaken:
        messages.warning(request, _overtaken())
    return redirect(wording_url(place))


def _overtaken() -> str:
    return _("Somebody else changed this text in the meantime. Look at it below, then save again.")


def _place(template: str, language: str, channel: str) -> Place:
    place = Place(template, language, channel)
    if place not in wordings.places():
        raise Http404
    return place


def _initial(request: StaffRequest, past: list[Wording], place: Place) -> dict[str, object]:
    """The text that counts, or the earlier one that was asked for."""
    wanted = request.GET.get("from", "")
    chosen = next((row for row in past if str(row.pk) == wanted and not row.reset), None)
    counts = past[0] if past and not past[0].reset else None
    seen = past[0].pk if past else 0
    if not (chosen or counts or _has_own(place)):
        return {"subject": "", "body": "", "seen": seen}
    subject, body = wordings.words(place, chosen or counts)
    return {"subject": subject, "body": body, "seen": seen}


def _has_own(place: Place) -> bool:
    return has_text(place.template, place.language, place.channel)


def _english(place: Place) -> dict[str, str] | None:
    """What is sent instead, and is to be translated; None where the house has its own text."""
    if _has_own(place):
        return None
    other = replace(place, language=FALLBACK)
    subject, body = wordings.words(other, wordings.current(other))
    return {"title": subject, "text": body}


def _page(
    request: StaffRequest, place: Place, past: list[Wording], form: WordingForm
) -> HttpResponse:
    letter = shown(place, form)
    return page(
        request,
        "wordings/edit",
        (_("Message texts"), reverse("desk:wordings")),
        title=template_name(place.template),
        tags=[
            {"label": str(Channel(place.channel).label), "tone": "info"},
            {"label": language_name(place.language), "tone": ""},
        ],
        status=422 if form.errors else 200,
        form=form,
        placeholders=placeholders(place),
        letter=letter,
        length=length(place, letter),
        own=bool(past) and not past[0].reset,
        seen=past[0].pk if past else 0,
        history=before(place, past),
        english=_english(place),
        reset=wording_url(place, "wording_reset"),
    )
