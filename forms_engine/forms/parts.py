"""A frozen form taken apart, so that two versions of it can be compared part by part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, cast

from forms_engine.forms.types import Structure

Words = Mapping[str, object]
Path = tuple[str, ...]
CHILDREN = ("steps", "questions", "guidance")


class Place(NamedTuple):
    """Which part: the form ("", ""), a step, or a question or guidance of a step."""

    kind: str
    step: str = ""
    key: str = ""


@dataclass(frozen=True)
class Part:
    """One part: its name in words, what is set on it, what it says, what it holds in order."""

    name: str
    facts: Structure
    words: dict[Path, str]
    holds: list[str]


def parts_of(structure: Structure, texts: Words) -> dict[Place, Part]:
    """The form, then each step with what it holds, in order."""
    steps = listed(structure, "steps")
    own = {name: value for name, value in texts.items() if name != "steps"}
    found = {Place("form"): Part("", _facts(structure), dict(_flat(own)), keys(steps))}
    for step in steps:
        found |= _step_parts(step, words_of(texts, "steps", str(step["key"])))
    return found


def _step_parts(step: Structure, words: Words) -> dict[Place, Part]:
    key, title = str(step["key"]), str(words.get("title") or step["key"])
    questions = listed(step, "questions")
    own = {name: value for name, value in words.items() if name not in CHILDREN}
    found = {Place("step", key): Part(title, _facts(step), dict(_flat(own)), keys(questions))}
    for kind in ("questions", "guidance"):
        for one in listed(step, kind):
            said = words_of(words, kind, str(one["key"]))
            name = f"{title} › {said.get('label') or said.get('title') or one['key']}"
            options = cast(list[str], one.get("options") or [])
            place = Place(kind, key, str(one["key"]))
            found[place] = Part(name, _facts(one), dict(_flat(said)), options)
    return found


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


def _facts(structure: Structure) -> Structure:
    left_out = {"key", "code", "options", *CHILDREN}
    return {name: value for name, value in structure.items() if name not in left_out}


def _flat(words: Words, path: Path = ()) -> Iterator[tuple[Path, str]]:
    for key, value in words.items():
        if isinstance(value, Mapping):
            yield from _flat(value, (*path, key))
        else:
            yield (*path, key), str(value)
