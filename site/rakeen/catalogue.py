"""Gettext catalogues without system tools: Babel extracts, polib merges and compiles."""

import fcntl
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import polib

from rakeen.environment import ROOT, VAR

SOURCES = ("site/rakeen", "cms", "forms_engine", "theme")
KEYWORDS = {
    "gettext": None, "gettext_lazy": None, "gettext_noop": None, "_": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3), "npgettext_lazy": ((1, "c"), 2, 3),
}  # fmt: skip
PLURALS = {  # as CLDR has them
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
    "n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;",
    "bn": "nplurals=2; plural=n > 1;",
    "fa": "nplurals=2; plural=n > 1;",
    "fr": "nplurals=3; plural=n==0 || n==1 ? 0 : n%1000000==0 ? 1 : 2;",
    "id": "nplurals=1; plural=0;",
}
Key = tuple[str | None, str]


def path_of(language: str) -> Path:
    """Where a language's catalogue lies."""
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def languages() -> list[str]:
    """Every language with a catalogue; English is the message ids themselves."""
    return sorted(path.parents[1].name for path in ROOT.glob("locale/*/LC_MESSAGES/django.po"))


@contextmanager
def opened(language: str) -> Iterator[polib.POFile]:
    """The catalogue, locked against other writers, saved in a stable order on the way out."""
    VAR.mkdir(parents=True, exist_ok=True)
    with open(ROOT / "locale" / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        path = path_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue = (
            polib.pofile(str(path), wrapwidth=100) if path.exists() else polib.POFile(wrapwidth=100)
        )
        catalogue.metadata = {
            "Language": language,
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": PLURALS.get(language, "nplurals=2; plural=n != 1;"),
        }
        yield catalogue
        catalogue.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
        catalogue.save(str(path))


def _python_of(path: Path) -> bytes:
    """A file as Python source: templates pass through Django's own templatize."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text.encode()
    from django.utils.translation.template import templatize

    # What is left of a template keeps its margins, which Python would read as indentation.
    lines = templatize(text, origin=str(path)).splitlines()
    return "\n".join(line.lstrip() for line in lines).encode()


def _files() -> Iterator[Path]:
    for source in SOURCES:
        for suffix in ("*.py", "*.html", "*.txt"):
            yield from sorted((ROOT / source).rglob(suffix))


def extract() -> dict[Key, tuple[str | None, list[str]]]:
    """Every message id in use: (context, id) → (plural id, the files that use it)."""
    from io import BytesIO

    from babel.messages.extract import extract as babel_extract

    found: dict[Key, tuple[str | None, list[str]]] = {}
    for path in _files():
        for _line, message, _comments, context in babel_extract(
            "python", BytesIO(_python_of(path)), keywords=KEYWORDS
        ):
            ids = message if isinstance(message, tuple) else (message,)
            if not ids[0]:
                continue
            plural = ids[1] if len(ids) > 1 else None
            known = found.setdefault((context, ids[0]), (plural, []))
            place = str(path.relative_to(ROOT))
            if place not in known[1]:
                known[1].append(place)
    return found


def merge(language: str) -> list[str]:
    """Bring a catalogue up to date with the sources; returns the ids it dropped."""
    used = extract()
    with opened(language) as catalogue:
        entries = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
        gone = [key for key in entries if key not in used]
        for key in gone:
            catalogue.remove(entries[key])
        for key, (plural, _places) in used.items():
            if key not in entries:
                catalogue.append(_blank(key, plural, language))
    return [msgid for _context, msgid in gone]


def _blank(key: Key, plural: str | None, language: str) -> polib.POEntry:
    entry = polib.POEntry(msgctxt=key[0], msgid=key[1])
    if plural:
        count = int(re.search(r"nplurals=(\d)", PLURALS.get(language, "nplurals=2"))[1])
        entry.msgid_plural, entry.msgstr_plural = plural, dict.fromkeys(range(count), "")
    return entry


def put(
    language: str, texts: dict[str, Any]
) -> None:  # Any: a string, or a dict with context or forms
    """Write translations into a catalogue, adding the ids it lacks."""
    with opened(language) as catalogue:
        entries = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
        for msgid, value in texts.items():
            rich = value if isinstance(value, dict) else {"text": value}
            key = (rich.get("context"), msgid)
            entry = entries.get(key)
            if entry is None:
                entry = _blank(key, rich.get("plural"), language)
                catalogue.append(entry)
            if "forms" in rich:
                entry.msgid_plural = rich["plural"]
                entry.msgstr_plural = dict(enumerate(rich["forms"]))
            else:
                entry.msgstr = rich["text"]


def missing(language: str) -> list[tuple[str, list[str]]]:
    """Ids in use without a full translation, with the files that use them."""
    catalogue = (
        polib.pofile(str(path_of(language))) if path_of(language).exists() else polib.POFile()
    )
    entries = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
    lacking = []
    for key, (plural, places) in extract().items():
        entry = entries.get(key)
        done = entry and (all(entry.msgstr_plural.values()) if plural else entry.msgstr)
        if plural and entry and not entry.msgstr_plural:
            done = False
        if not done:
            lacking.append((key[1], places))
    return lacking


def compile_all() -> None:
    """Write every `.mo` that is older than its `.po`; this process speaks it from then on.

    Without that the first preparation would freeze its forms in words of before.
    """
    from django.utils.translation.reloader import translation_file_changed

    for language in languages():
        source = path_of(language)
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))
            translation_file_changed(None, target)
