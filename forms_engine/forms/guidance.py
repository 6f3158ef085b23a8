"""Words among the questions of a step: guidance, and warnings that must not be missed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from forms_engine.forms.types import Structure, Text
from forms_engine.vault.types import JSON

Tone = Literal["guidance", "warning"]


@dataclass(frozen=True)
class Guidance:
    """`before` names the question that it is read before; "" is the end of the step."""

    key: str
    tone: Tone
    before: str
    title: Text = ""
    text: Text = ""

    def structure(self) -> Structure:
        """Where it stands, without its words."""
        return {"key": self.key, "tone": self.tone, "before": self.before}

    def words(self) -> Structure:
        """Its words in the active language."""
        return {"title": str(self.title), "text": str(self.text)}


def thaw_guidance(frozen: Structure, words: Structure) -> Guidance:
    """The guidance that gave this structure and these words."""
    tone = cast(Tone, frozen["tone"])
    title, text = str(words["title"]), str(words["text"])
    return Guidance(str(frozen["key"]), tone, str(frozen["before"]), title, text)


def placed(
    guidance: Sequence[Guidance], order: list[str], asked: Sequence[str]
) -> dict[str, list[Guidance]]:
    """The guidance by the asked question that it stands before; a hidden one hands it on."""
    found: dict[str, list[Guidance]] = {}
    for one in guidance:
        later = order[order.index(one.before) :] if one.before in order else []
        place = next((key for key in later if key in asked), "")
        found.setdefault(place, []).append(one)
    return found


def plain(guidance: Sequence[Guidance]) -> list[JSON]:
    """The structures, as JSON."""
    return [one.structure() for one in guidance]
