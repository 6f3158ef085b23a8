"""The size of a file in words; Django's own are wrong in Arabic, where numbers change the noun."""

from django.utils.formats import number_format
from django.utils.translation import gettext

KILOBYTE, MEGABYTE = 1024, 1024 * 1024


def size_words(size: int) -> str:
    """A size as people read it: whole kilobytes, megabytes to a tenth."""
    if size < KILOBYTE:
        return gettext("Less than 1 KB")
    if round(size / KILOBYTE) < KILOBYTE:
        return gettext("%(size)s KB") % {"size": round(size / KILOBYTE)}
    told = f"{size / MEGABYTE:.1f}".removesuffix(".0")
    return gettext("%(size)s MB") % {"size": number_format(told)}
