"""Which languages the public is offered: Arabic, and each that has enough of the site."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Locale, Page

from .models import HouseSettings, LanguageShare
from .offers import is_source
from .progress import progress

_waiting: ContextVar[bool] = ContextVar("reckon_waits", default=False)


@contextmanager
def reckoned_once() -> Iterator[None]:
    """Count once at the end, where many pages are published in a row."""
    mark = _waiting.set(True)
    try:
        yield
    finally:
        _waiting.reset(mark)
    reckon()


def reckon() -> None:
    """Count anew what each language has, after a page or the level changed."""
    if _waiting.get():
        return
    known, least = progress(), level()
    homes = Page.objects.live().filter(depth=2, alias_of=None)
    opened = set(homes.values_list("locale__language_code", flat=True))
    kept = {row.locale_id: row for row in LanguageShare.objects.all()}
    for locale in Locale.objects.all():
        code = locale.language_code
        share = known.share(code)
        is_offered = is_source(code) or (code in opened and share >= least)
        _keep(kept.get(locale.pk), LanguageShare(locale=locale, share=share, offered=is_offered))


def _keep(old: LanguageShare | None, new: LanguageShare) -> None:
    """Save what changed; a share alone is shown on no page, and is written without a signal."""
    if old is None or old.offered != new.offered:
        LanguageShare.objects.update_or_create(
            locale=new.locale, defaults={"share": new.share, "offered": new.offered}
        )
    elif old.share != new.share:
        LanguageShare.objects.filter(pk=old.pk).update(share=new.share)


def level() -> int:
    """From which share on, in percent, a language is on offer; editors set it."""
    row = HouseSettings.objects.filter(site__is_default_site=True).first() or HouseSettings()
    return int(row.offered_from)
