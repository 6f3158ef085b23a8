"""What was sought and not found, so that editors learn what is lacking."""

from datetime import date, timedelta

from django.db.models import F, QuerySet
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate
from wagtail.models import Locale

from cms.models import SearchMiss

from .stem import plain
from .words import words

MANY = 5  # equal searches before their words are kept: what one person typed may be a name
LONGEST = 60
KEPT = timedelta(days=180)
MOST_ROWS = 20_000


def missed(query: str, language: str) -> None:
    """Count a search that found nothing; what holds a digit or an address is not counted."""
    sought = " ".join(plain(word) for word in words(query))
    if not sought or len(sought) > LONGEST or any(c.isdigit() or c == "@" for c in query):
        return
    locale = Locale.objects.filter(language_code=language).first()
    if locale is not None:
        _count(locale, sought, localdate())


def _count(locale: Locale, sought: str, day: date) -> None:
    digest = salted_hmac("cms.search.missing", sought, algorithm="sha256").hexdigest()
    rows = SearchMiss.objects.filter(locale=locale, digest=digest)
    if rows.update(times=F("times") + 1, last_on=day):
        rows.filter(times__gte=MANY, words="").update(words=sought)
    elif SearchMiss.objects.count() < MOST_ROWS:
        SearchMiss.objects.bulk_create(
            [SearchMiss(locale=locale, digest=digest, times=1, last_on=day)], ignore_conflicts=True
        )


def listed() -> QuerySet[SearchMiss]:
    """What many sought in vain and nobody has answered, the most sought first."""
    rows = SearchMiss.objects.exclude(words="").filter(handled=False)
    return rows.select_related("locale").order_by("-times", "-last_on", "pk")


def answered() -> QuerySet[SearchMiss]:
    """What editors took off the list, the newest first."""
    rows = SearchMiss.objects.exclude(words="").filter(handled=True)
    return rows.select_related("locale").order_by("-last_on", "-pk")


def purge(day: date) -> int:
    """Forget what nobody has sought for long; returns the number of rows."""
    gone, _by_model = SearchMiss.objects.filter(last_on__lt=day - KEPT).delete()
    return gone
