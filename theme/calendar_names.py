"""The names of days and months in every language: Hijri from the catalogues, Gregorian from CLDR.

Arabic and English Hijri names are hijridate's own, which the catalogues' ids repeat.
"""

from babel import Locale
from django.utils.functional import Promise
from django.utils.translation import override, pgettext_lazy
from hijridate import Gregorian, Hijri

from .languages import EN, spoken

ANY_YEAR = 1447
HIJRI: tuple[str | Promise, ...] = (
    pgettext_lazy("Hijri month", "Muharram"),
    pgettext_lazy("Hijri month", "Safar"),
    pgettext_lazy("Hijri month", "Rabi' al-Awwal"),
    pgettext_lazy("Hijri month", "Rabi' al-Thani"),
    pgettext_lazy("Hijri month", "Jumada al-Ula"),
    pgettext_lazy("Hijri month", "Jumada al-Akhirah"),
    pgettext_lazy("Hijri month", "Rajab"),
    pgettext_lazy("Hijri month", "Sha'ban"),
    pgettext_lazy("Hijri month", "Ramadan"),
    pgettext_lazy("Hijri month", "Shawwal"),
    pgettext_lazy("Hijri month", "Dhu al-Qa'dah"),
    pgettext_lazy("Hijri month", "Dhu al-Hijjah"),
)
ERA = pgettext_lazy("Hijri era", "AH")
AR = "ar"


def weekday(number: int, language: str) -> str:
    """The name of a day of the week, Monday being 0."""
    return str(Locale(spoken(language)).days["format"]["wide"][number])


def gregorian_month(month: int, language: str) -> str:
    """«مايو», "May", "Mayıs"."""
    code = spoken(language)
    if code in (AR, EN):
        return str(Gregorian(2000, month, 1).month_name(code))
    return str(Locale(code).months["format"]["wide"][month])


def hijri_month(month: int, language: str) -> str:
    """«رمضان», "Ramadan", "Ramazan"."""
    code = spoken(language)
    if code in (AR, EN):
        return str(Hijri(ANY_YEAR, month, 1).month_name(code))
    with override(code):
        return str(HIJRI[month - 1])


def hijri_era(language: str) -> str:
    """«هـ», "AH"."""
    with override(spoken(language)):
        return str(ERA)
