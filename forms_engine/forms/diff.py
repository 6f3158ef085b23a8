"""What is different between two frozen versions of a form, line by line, for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from django.conf import settings
from django.utils.translation import gettext as _

from forms_engine.forms.models import FormText, FormVersion
from forms_engine.forms.parts import Part, Path, Place, Words, parts_of
from forms_engine.forms.sentences import kind_name, setting_name, setting_words, text_name
from forms_engine.forms.types import Structure

Kind = Literal["added", "removed", "changed"]
Parts = dict[Place, Part]
ASKED = ("questions", "inner")


@dataclass(frozen=True)
class Change:
    """One line: the place in the form's own words, what it is about, before and now."""

    kind: Kind
    where: str
    what: str
    before: str = ""
    after: str = ""


def diff(old: FormVersion, new: FormVersion, language: str) -> list[Change]:
    """Every change from `old` to `new`; the words are those of `language`, else the Arabic."""
    was, now = _words(old, language), _words(new, language)
    return list(compare((old.structure, was), (new.structure, now)))


def _words(version: FormVersion, language: str) -> Words:
    """The newest words of a version."""
    wanted = {language, settings.LANGUAGE_CODE}
    rows = FormText.objects.filter(version=version, language__in=wanted).order_by("number")
    found = {row.language: row.texts for row in rows}
    return found.get(language) or found.get(settings.LANGUAGE_CODE) or {}


def compare(old: tuple[Structure, Words], new: tuple[Structure, Words]) -> Iterator[Change]:
    """The changes from one structure with its words to another, in the order of the new one."""
    was, now = parts_of(*old), parts_of(*new)
    moved = _moved(was, now)
    for place, part in now.items():
        before = place if place in was else moved.get(place)
        if before is not None:
            yield from _part(place.kind, was[before], part, moved=before != place)
        elif _has_room(place, was):
            yield Change("added", part.name, kind_name(place.kind))
    gone = was.keys() - now.keys() - set(moved.values())
    for place in [place for place in was if place in gone]:
        if _has_room(place, now):
            yield Change("removed", was[place].name, kind_name(place.kind))


def _moved(was: Parts, now: Parts) -> dict[Place, Place]:
    """Questions whose key is asked at another step or group now: the new place → the old one."""
    gone = {(one.kind, one.key): one for one in was if one.kind in ASKED and one not in now}
    return {
        place: gone[place.kind, place.key]
        for place in now
        if place not in was and (place.kind, place.key) in gone
    }


def _has_room(place: Place, there: Parts) -> bool:
    """Whether the step or group of this place is there too; if not, its own line tells enough."""
    if place.kind == "inner":
        return any(one.kind == "questions" and one.key == place.step for one in there)
    return place.kind == "step" or Place("step", place.step) in there


def _part(kind: str, was: Part, now: Part, *, moved: bool) -> Iterator[Change]:
    """Where it stands, what is set on it, what it holds, what it says."""
    where = now.name or _("The whole form")
    if moved:
        yield Change("changed", where, _("Where it is asked"), was.name, now.name)
    for name in dict.fromkeys([*was.facts, *now.facts]):
        if was.facts.get(name) != now.facts.get(name):
            words = setting_words(kind, name, was), setting_words(kind, name, now)
            yield Change("changed", where, setting_name(kind, name, now), *words)
    yield from _options(was, now, where)
    yield from _order(was.holds or was.options, now.holds or now.options, where)
    yield from _worded(kind, was, now, where)


def _options(was: Part, now: Part, where: str) -> Iterator[Change]:
    for code, words in now.options.items():
        if code not in was.options:
            yield Change("added", where, _("Option"), after=words)
    for code, words in was.options.items():
        if code not in now.options:
            yield Change("removed", where, _("Option"), before=words)


def _order(was: dict[str, str], now: dict[str, str], where: str) -> Iterator[Change]:
    """One line where what stands in both stands in another order."""
    before, after = [k for k in was if k in now], [k for k in now if k in was]
    if before != after:
        told = (
            _(", ").join(names[k] for k in order) for names, order in ((was, before), (now, after))
        )
        yield Change("changed", where, _("Order of the parts"), *told)


def _worded(kind: str, was: Part, now: Part, where: str) -> Iterator[Change]:
    for path in dict.fromkeys([*was.words, *now.words]):
        before, after = was.words.get(path, ""), now.words.get(path, "")
        if before != after and not _told(path, was, now):
            yield Change("changed", where, text_name(kind, path, now), before, after)


def _told(path: Path, was: Part, now: Part) -> bool:
    """The words of an option that came or went are in that option's own line."""
    return path[0] == "options" and not (path[1] in was.options and path[1] in now.options)
