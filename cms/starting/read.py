"""Reads the texts in `data/`: one TOML file a page, Arabic whole, others its mirror."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

DATA = Path(__file__).parent / "data"
Entry = dict[str, Any]  # Any: what TOML holds - texts, dates, tables and lists of these


class UnevenMirror(ValueError):
    """A list is longer or shorter than the Arabic one that it translates, or lacks its parent."""


@cache
def table(name: str) -> Entry:
    """The file `data/<name>.toml`, or an empty table where there is none."""
    path = DATA / f"{name}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def names(folder: str) -> list[str]:
    """The pages of an Arabic folder, as "folder/name", without its index."""
    found = sorted((DATA / "ar" / folder).glob("[!_]*.toml"))
    return [f"{folder}/{path.stem}" for path in found]


def entry(name: str, language: str) -> Entry:
    """One page with what its folder's index shares; in others mirrored upon the Arabic."""
    shared = table(f"{language}/{name.partition('/')[0]}/_index").get("shared", {})
    own: Entry = shared | table(f"{language}/{name}")
    return own if language == "ar" else mirror(entry(name, "ar"), own)


def languages() -> list[str]:
    """The languages with a folder of texts, besides Arabic; each may have as few as it likes."""
    others = (code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE)
    return [code for code in others if (DATA / code).is_dir()]


def translated(name: str, language: str) -> bool:
    """Whether a page has a text in a language."""
    return bool(table(f"{language}/{name}"))


def mirror(source: Any, other: Any) -> Any:  # Any: nested TOML
    """`other` laid upon `source`, so that keys, codes and dates are written once, in Arabic."""
    if isinstance(source, dict):
        return {key: mirror(value, other.get(key, value)) for key, value in source.items()}
    if isinstance(source, list):
        if len(source) != len(other):
            raise UnevenMirror(f"{len(other)} items instead of {len(source)}: {other}")
        return [mirror(one, two) for one, two in zip(source, other, strict=True)]
    return other
