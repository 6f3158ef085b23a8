"""Asks other sites whether what we link to is still there; only where the deployment wishes it."""

import urllib.error
import urllib.request
from http.client import HTTPException

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate, now

from cms.models import LinkState, PageLink
from forms_engine.outbox.handlers import Payload, handler
from forms_engine.outbox.services import Due, enqueue_many

KIND = "cms.look_outside"
SECONDS = 10
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
        asked = urllib.request.Request(href, method="HEAD")  # noqa: S310 - http alone, see above
        urllib.request.urlopen(asked, timeout=SECONDS).close()  # noqa: S310
    except urllib.error.HTTPError as refusal:
        return refusal.code not in GONE
    except (OSError, HTTPException, ValueError):
        return False
    return True
