"""Renders a screen of the desk in Wagtail's frame: title, breadcrumbs, body."""

from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

Crumb = tuple[str, str]


def crumbs(title: str, *parents: Crumb) -> list[dict[str, str]]:
    """Home, then each parent (label, address), then the page itself."""
    home = (_("Home"), reverse("wagtailadmin_home"))
    links = [{"label": label, "url": url} for label, url in (home, *parents)]
    return [*links, {"label": title, "url": ""}]


def page(
    request: HttpRequest,
    template: str,
    *parents: Crumb,
    title: str,
    status: int = 200,
    **context: Any,  # whatever the template shows
) -> TemplateResponse:
    """The screen `desk/<template>.html`; `parents` are the crumbs between home and here."""
    frame = {"header_title": title, "breadcrumbs_items": crumbs(title, *parents)}
    return TemplateResponse(request, f"desk/{template}.html", frame | context, status=status)


def jumps(parts: dict[str, str]) -> list[dict[str, str]]:
    """Where a phone jumps to: panel id → label; a part that is folded opens by itself."""
    return [{"label": label, "url": f"#{key}-content"} for key, label in parts.items()]
