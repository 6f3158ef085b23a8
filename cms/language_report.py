"""How far each language has come, for editors: by language, and by type of page in one of them."""

from dataclasses import dataclass
from operator import attrgetter

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.permission_policies.pages import PagePermissionPolicy

from .offering import level
from .offers import offered
from .progress import Progress, Twin, percent, progress

NAME = gettext_lazy("Languages")
STATE = Column("state", label=gettext_lazy("State"))


@dataclass(frozen=True)
class Row:
    """A language, or a type of page: how many Arabic pages there are, and what came of them."""

    label: str
    pages: int
    translated: int
    share: str
    changed: int
    state: str = ""
    url: str = ""


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """All languages but Arabic, and below them the types of page in that of `?language=`."""
    if not PagePermissionPolicy().user_has_permission(request.user, "change"):
        raise PermissionDenied
    known, names = progress(), dict(settings.LANGUAGES)
    others = [code for code in names if code != settings.LANGUAGE_CODE]
    chosen = request.GET.get("language", "")
    chosen = chosen if chosen in others else others[0]
    context = {
        "page_title": NAME,
        "header_title": NAME,
        "header_icon": "globe",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": "", "label": NAME},
        ],
        "level": _("A language is on offer from %(percent)d%% on.") % {"percent": level()},
        "languages": Table([*_columns(gettext_lazy("Language")), STATE], _languages(known, others)),
        "kinds": Table(_columns(gettext_lazy("Type of page")), _kinds(known, chosen)),
        "chosen": names[chosen],
        "waiting": f"{reverse('wagtail_localize:translations_report')}?target_locale={chosen}",
    }
    return TemplateResponse(request, "cms/admin/languages.html", context)


def _columns(first: object) -> list[Column]:
    return [
        TitleColumn("label", label=first, get_url=attrgetter("url")),
        Column("pages", label=gettext_lazy("Arabic pages")),
        Column("translated", label=gettext_lazy("Translated")),
        Column("share", label=gettext_lazy("Share")),
        Column("changed", label=gettext_lazy("Changed in Arabic since")),
    ]


def _languages(known: Progress, codes: list[str]) -> list[Row]:
    names, open_ones = dict(settings.LANGUAGES), offered()
    everything = sum(known.arabic.values())
    return [
        _row(
            str(names[code]),
            everything,
            known.of(code),
            state=str(_("On offer") if code in open_ones else _("Not on offer yet")),
            url=f"?language={code}",
        )
        for code in codes
    ]


def _kinds(known: Progress, language: str) -> list[Row]:
    found = ContentType.objects.in_bulk(list(known.arabic))
    rows = [
        _row(_kind(found[kind]), pages, [twin for twin in known.of(language) if twin.kind == kind])
        for kind, pages in known.arabic.items()
    ]
    return sorted(rows, key=attrgetter("label"))


def _kind(found: ContentType) -> str:
    model = found.model_class()
    return capfirst(str(model._meta.verbose_name)) if model else str(found)


def _row(label: str, pages: int, twins: list[Twin], *, state: str = "", url: str = "") -> Row:
    changed = sum(twin.changed for twin in twins)
    return Row(label, pages, len(twins), f"{percent(twins, pages)}%", changed, state, url)
