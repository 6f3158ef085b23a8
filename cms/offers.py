"""Which languages the public is offered, as every page reads it; `cms.offering` decides."""

from django.apps import apps
from django.conf import settings

from .fresh import Kept

_offered = Kept[str, list[str]]()


def offered() -> list[str]:
    """The languages of the menu, in the order of the settings; Arabic always."""
    return _offered.get("", _read)


def is_source(language: str) -> bool:
    """Whether it is the language that all others are translated from."""
    return language == settings.LANGUAGE_CODE


def _read() -> list[str]:
    rows = apps.get_model("cms.LanguageShare").objects.filter(offered=True)
    found = set(rows.values_list("locale__language_code", flat=True))
    return [code for code, _name in settings.LANGUAGES if code in found or is_source(code)]
