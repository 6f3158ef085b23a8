"""Addresses of the house: pages by path, forms by name, absolute ones for search engines."""

from functools import cache

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from forms_engine.forms.addresses import page_url

FACES = ("track", "ask", "suggest", "complain", "interview", "opportunities")


def named(name: str, language: str | None = None) -> str:
    """The address of a view, by default in the active language; "" while it is absent."""
    try:
        with translation.override(language or translation.get_language()):
            return reverse(name)
    except NoReverseMatch:
        return ""


def acts() -> dict[str, str]:
    """Where one asks for help, volunteers, tracks, writes, comes and searches, in this language."""
    return dict(_acts(translation.get_language()))


@cache
def _acts(_language: str) -> dict[str, str]:
    forms = {code: page_url(code) for code in ("help", "volunteer")}
    faces = {name: named(f"public:{name}") for name in FACES}
    return {**forms, **faces, "search": named("search")}


def absolute(url: str) -> str:
    """The full address of a path, on the host that the deployment names."""
    return url if "://" in url else f"{settings.RAKEEN_BASE_URL}{url}"


def isolated(run: str) -> str:
    """A number or an address for text without markup: it keeps its order among Arabic words."""
    return f"\u2066{run}\u2069"


@cache
def direction(language: str) -> str:
    """`rtl` or `ltr`."""
    return "rtl" if translation.get_language_info(language)["bidi"] else "ltr"


@cache
def language_name(language: str) -> str:
    """A language's name in itself."""
    name = str(translation.get_language_info(language)["name_local"])
    return name[:1].upper() + name[1:]
