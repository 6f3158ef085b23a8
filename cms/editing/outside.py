"""Asks other sites whether what we link to is still there; only where the deployment wishes it.

Each address on the way, redirects included, passes the guard of `cms.headless.reaching`.
"""

from urllib.parse import urljoin

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate, now

from cms.headless.reaching import Failed, Unreachable, ask
from cms.models import LinkState, PageLink
from forms_engine.outbox.handlers import Payload, handler
from forms_engine.outbox.services import Due, enqueue_many

KIND = "cms.look_outside"
HOPS = 5
LEADS_ON = (301, 302, 303, 307, 308)
GONE = (404, 410)  # others refuse machines, or are only tired
OUTSIDE = (LinkState.OUTSIDE, LinkState.SILENT)


def look_outside() -> None:
    """A job for each page with links to other sites, once a day; none unless it is switched on."""
    if not settings.RAKEEN_LOOK_OUTSIDE:
        return
    found = PageLink.objects.filter(state__in=OUTSIDE).values_list("page_id", flat=True)
    jobs = [Due(f"{pk}:{localdate()}", {"page": pk}, now()) for pk in found.distinct()]
    with transaction.atomic():
        enqueue_many(KIND, jobs)


@handler(KIND, outside=True)
def look(payload: Payload) -> None:
    """Note of each link to another site on one page whether it answers."""
    for link in PageLink.objects.filter(page=payload["page"], state__in=OUTSIDE):
        link.state = LinkState.OUTSIDE if answers(link.href) else LinkState.SILENT
        link.save(update_fields=["state"])


def answers(href: str) -> bool:
    """False where there is no such site, or it says that the page is gone."""
    if not href.startswith(("http://", "https://")):
        return True
    try:
        return _status(href) not in GONE
    except (Failed, Unreachable, ValueError):
        return False


def _status(href: str) -> int:
    """What the address answers in the end; a redirect where one too many follows."""
    for _hop in range(HOPS):
        status, leads = ask("HEAD", href, headers={"User-Agent": "Rakeen"}, plain=True)
        if status not in LEADS_ON or not leads:
            break
        href = urljoin(href, leads)
    return status
