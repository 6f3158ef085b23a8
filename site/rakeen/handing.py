"""Tells the forms where paper is handed in: the page about the channels (policy L31 to L39)."""

from cms.models import ChannelsPage
from forms_engine.forms import handing


def connect() -> None:
    """Register with the forms."""
    handing.register(channels_address)


def channels_address(language: str) -> str:
    """The whole address of the published page in this language; "" where there is none."""
    pages = ChannelsPage.objects.live().filter(locale__language_code=language)
    page = pages.order_by("path").first()
    return (page.full_url or "") if page else ""
