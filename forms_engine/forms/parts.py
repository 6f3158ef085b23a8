"""A frozen form taken apart, so that two versions of it can be compared part by part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, cast

from forms_engine.forms.types import Structure

Words = Mapping[str, object]
Path = tuple[str, ...]
CHILDREN = ("steps", "questions", "guidance")
NO_FACTS = {"key", "code", "options", *CHILDREN}
NO_WORDS = {"untranslated", *CHILDREN}


class Place(NamedTuple):
    """Which part: the form ("", ""), a step, a question or guidance of a step.

    An inner question has the key of its group as its `step`, as in conditions.
    """

    kind: str
    step: str = ""
    key: str = ""


@dataclass(frozen=True)
class Part:
    """One part: its name in words, what is set on it, what it says, what it holds in order.

    `holds` names its parts by their keys, `options` those of a choice by their codes. `beside`
    names the questions that are asked together with it, or in it where it is a step. `around` are
    the words that its conditions are told in.
    """

    name: str
    facts: Structure
    words: dict[Path, str]
    holds: dict[str, str]
    options: dict[str, str]
    beside: dict[str, str]
    around: Words


def parts_of(structure: Structure, texts: Words) -> dict[Place, Part]:
    """The form, then each step with what it holds, in order."""
    found = {Place("form"): _part(Place("form"), "", (structure, texts), texts)}
    for step in listed(structure, "steps"):
        found |= _step_parts(step, words_of(texts, "steps", str(step["key"])), texts)
    return found


def _step_parts(step: Structure, words: Words, texts: Words) -> dict[Place, Part]:
    key, title = str(step["key"]), str(words.get("title") or step["key"])
    found = {Place("step", key): _part(Place("step", key), title, (step, words), texts)}
    for kind in ("questions", "guidance"):
        for one in listed(step, kind):
            said = words_of(words, kind, str(one["key"]))
            found |= _asked_parts(Place(kind, key, str(one["key"])), one, said, (title, texts))
    return found


def _asked_parts(
    place: Place, one: Structure, said: Words, above: tuple[str, Words]
) -> dict[Place, Part]:
    """A question or guidance, then the questions that it asks about each one."""
    title, texts = above
    name = f"{title} › {called(said, place.key)}"
    found = {place: _part(place, name, (one, said), texts)}
    around = inside(texts, place.key, said)
    for inner in listed(one, "questions"):
        key = str(inner["key"])
        words = words_of(said, "questions", key)
        found |= _asked_parts(Place("inner", place.key, key), inner, words, (name, around))
    return found


def _part(place: Place, name: str, frozen: tuple[Structure, Words], around: Words) -> Part:
    structure, words = frozen
    own = {key: value for key, value in words.items() if key not in NO_WORDS}
    inner = "steps" if place.kind == "form" else "questions"
    held, beside = words_of(words, inner), words_of(around, "steps", place.step, "questions")
    codes = cast(list[str], structure.get("options") or [])
    return Part(
        name,
        facts={key: value for key, value in structure.items() if key not in NO_FACTS},
        words=dict(_flat(own)),
        holds={k: called(words_of(held, k), k) for k in keys(listed(structure, inner))},
        options={code: called(words_of(words, "options", code), code) for code in codes},
        beside={key: called(words_of(beside, key), key) for key in beside},
        around=around,
    )


def called(words: Words, key: str) -> str:
    """What a step, a question, guidance or an option is called; without words, by its key."""
    return str(words.get("label") or words.get("title") or key)


def inside(texts: Words, group: str, words: Words) -> Words:
    """The words of a form as the conditions in a group name them: the group as one more step."""
    return {**texts, "steps": {**words_of(texts, "steps"), group: words}}


def listed(structure: Structure, name: str) -> list[Structure]:
    """The steps, questions or guidance in a structure."""
    return cast(list[Structure], structure.get(name) or [])


def keys(parts: list[Structure]) -> list[str]:
    """Their keys, in order."""
    return [str(one["key"]) for one in parts]


def words_of(texts: Words, *path: str) -> Words:
    """The words under a path of keys; none where the path ends early."""
    found: object = texts
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def _flat(words: Words, path: Path = ()) -> Iterator[tuple[Path, str]]:
    for key, value in words.items():
        if isinstance(value, Mapping):
            yield from _flat(value, (*path, key))
        else:
            yield (*path, key), str(value)
