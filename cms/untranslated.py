"""What an address answers whose page its language does not have."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.models import Page

from theme.worded import Worded

from .kinship import Kinship, kinship, languages
from .links import direction, language_name
from .models import FormPage
from .navigation import top_tasks
from .offers import is_source

Row = dict[str, object]
HOME = 2  # the depth of each language's home page


def instead(page: Page, request: HttpRequest) -> HttpResponse | None:
    """For a page of Arabic that stands in at another language's address; None for any other.

    A form is started all the same, since its frame is in every language. Any other page is named
    in the languages that have it, beside what can be done in this one. Wagtail would show the
    Arabic page as if it were a translation.
    """
    language = get_language() or settings.LANGUAGE_CODE
    if is_source(language):
        return None
    kin = kinship(page)
    if not is_source(kin.language):
        return None
    context = {"page": page, "languages": _menu(kin, request, language)}
    if isinstance(page, FormPage):
        spoken = kin.language
        shown = page.start_context() | {"spoken": spoken, "dir": direction(spoken)}
        return render(request, "cms/form_untranslated.html", context | shown)
    is_home = page.depth == HOME
    context |= {"is_home": is_home, "rows": _rows(kin), "tasks": top_tasks()}
    return render(request, "cms/untranslated.html", context, status=200 if is_home else 404)


def _menu(kin: Kinship, request: HttpRequest, language: str) -> list[Row]:
    """The page in the languages on offer, and this address in its own."""
    here = {"code": language, "label": language_name(language), "url": request.path}
    others = [row for row in languages(kin) if row["code"] != language]
    own = {**here, "current": True, "dir": direction(language), "same": True}
    return [*({**row, "current": False} for row in others), own]


def _rows(kin: Kinship) -> list[Row]:
    """Links to the page in each language that has it, under its title there."""
    same = [str(row["code"]) for row in languages(kin) if row["same"]]
    found = [(code, kin.of(kin.page, code)) for code in same]
    return [
        {"title": Worded(page.title, code), "text": language_name(code), "url": page.url}
        for code, page in found
        if page
    ]
