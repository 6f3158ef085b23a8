"""What the header and footer link to, in one language; plain data for templates and for the API."""

from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page

from .addresses import address
from .fresh import explained
from .links import acts
from .privacy import visible

Link = dict[str, str]


def navigation(language: str) -> dict[str, object]:
    """`home_url`, `main` (pages marked for menus) and `footer` groups, in one query."""
    with translation.override(language):
        top = visible(Page.objects.filter(locale__language_code=language, depth__lte=3))
        with explained(f"menu:{language}", "homes"):
            pages = list(top.filter(depth__gt=1).order_by("path"))
        children = [page for page in pages if page.depth == 3]
        main = [_link(page) for page in children if page.show_in_menus]
        tasks = {task["url"] for task in top_tasks()}
        unlisted = (_link(page) for page in children if not page.show_in_menus)
        other = [link for link in unlisted if link["url"] not in tasks]
        return {
            "home_url": next((page.url for page in pages if page.depth == 2), f"/{language}/"),
            "main": [*main, *(task for task in top_tasks() if task["url"] == acts()["track"])],
            "footer": _groups(main, other),
        }


def top_tasks() -> list[Link]:
    """What most people come for, in the active language."""
    urls = acts()
    labels = {
        "help": _("Ask for help"),
        "track": _("Track your request"),
        "ask": _("Ask a question"),
        "interview": _("Book an interview"),
        "suggest": _("Make a suggestion"),
        "complain": _("Make a complaint"),
        "volunteer": _("Volunteer with us"),
        "opportunities": _("Volunteering opportunities"),
        "search": _("Search"),
    }
    return [{"label": label, "url": urls[name]} for name, label in labels.items() if urls[name]]


def _link(page: Page) -> Link:
    return {"label": page.title, "url": address(page) or ""}


def _groups(main: list[Link], other: list[Link]) -> list[dict[str, object]]:
    groups: list[tuple[str, list[Link]]] = [
        (_("What you can do here"), top_tasks()),
        (_("Pages to read"), main),
        (_("About the association"), other),
    ]
    return [{"title": title, "links": rows} for title, rows in groups if rows]
