"""Lays the words of one language upon a form's Arabic, key by key, and marks what is missing."""

import re
from typing import cast

from forms_engine.forms.questions import TYPES
from forms_engine.forms.types import Structure
from forms_engine.vault.types import JSON

ARABIC = re.compile(r"[\u0620-\u064a]")


def laid(base: Structure, *layers: Structure | None) -> Structure:
    """`base` with the words of each layer at the same keys; a layer's empty words do not count."""
    found = base
    for layer in layers:
        found = cast(Structure, _laid(found, layer)) if layer else found
    return found


def _laid(base: JSON, over: JSON) -> JSON:
    if isinstance(base, dict):
        given = over if isinstance(over, dict) else {}
        return {key: _laid(value, given.get(key)) for key, value in base.items()}
    return over if isinstance(over, str) and over else base


def fitting(texts: Structure | None, was: Structure, now: Structure) -> Structure | None:
    """The words of structure `was` without those of questions that `now` asks otherwise.

    A question of another type, or with another version of what is agreed to, loses its words.
    """
    if texts is None:
        return None
    steps = cast(dict[str, Structure], texts["steps"])
    before, after = _nature(was), _nature(now)
    kept = {key: _fitting(step, before, after) for key, step in steps.items()}
    return texts | {"steps": cast(JSON, kept)}


def _fitting(step: Structure, before: dict[str, JSON], after: dict[str, JSON]) -> Structure:
    questions = cast(dict[str, Structure], step["questions"])
    same = {key: words for key, words in questions.items() if before.get(key) == after.get(key)}
    return step | {"questions": cast(JSON, same)}


def _nature(structure: Structure) -> dict[str, JSON]:
    steps = cast(list[Structure], structure["steps"])
    questions = [q for step in steps for q in cast(list[Structure], step["questions"])]
    return {str(q["key"]): [q["type"], q.get("version")] for q in questions}


def marked(texts: Structure, arabic: Structure, structure: Structure) -> Structure:
    """The words with the keys of the steps that still hold Arabic where they should not."""
    words = cast(dict[str, JSON], texts["steps"])
    source = cast(dict[str, JSON], arabic["steps"])
    steps = cast(list[Structure], structure["steps"])
    left: list[JSON] = [
        str(step["key"])
        for step in steps
        if _holds_source(_own_words(words, step), _own_words(source, step))
    ]
    return texts | {"untranslated": left}


def _own_words(words: dict[str, JSON], step: Structure) -> JSON:
    """What an editor wrote in a step."""
    return _asking(cast(Structure, words[str(step["key"])]), step)


def _asking(words: Structure, structure: Structure) -> Structure:
    """The words of a step or group, those of its questions without what a type brings along."""
    said = cast(dict[str, Structure], words["questions"])
    questions = cast(list[Structure], structure["questions"])
    own: Structure = {str(one["key"]): _written(said[str(one["key"])], one) for one in questions}
    return {**words, "questions": own}


def _written(words: Structure, question: Structure) -> Structure:
    fixed = "options" if _brings_options(question) else ""
    own = {name: text for name, text in words.items() if name != fixed}
    return _asking(own, question) if "questions" in question else own


def _brings_options(question: Structure) -> bool:
    return bool(getattr(TYPES.get(str(question["type"])), "options", ()))


def _holds_source(text: JSON, source: JSON) -> bool:
    if isinstance(text, dict) and isinstance(source, dict):
        return any(_holds_source(one, source.get(key)) for key, one in text.items())
    return isinstance(text, str) and text == source and bool(ARABIC.search(text))
