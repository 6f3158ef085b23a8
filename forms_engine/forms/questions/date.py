"""A day in either calendar; the year tells which one, and the year alone may be enough."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, cast

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block, BooleanBlock, ChoiceBlock

from forms_engine.clock import calendars
from forms_engine.clock.time import today
from forms_engine.forms.conditions import Answered
from forms_engine.forms.dates import Day, Typed, read_day, split_line
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions.date_messages import MESSAGES
from forms_engine.forms.questions.question import Question, as_texts, tidy
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.forms.years import this_year
from forms_engine.vault.types import JSON
from theme.parts import Box, BoxesInput, spread

BOXES = ("day", "month", "year")
CALENDARS = [
    ("either", _("Hijri or Gregorian")),
    ("hijri", _("Hijri only")),
    ("gregorian", _("Gregorian only")),
]
WHEN = [("any", _("Any day")), ("past", _("Today or earlier")), ("future", _("Today or later"))]


@dataclass(frozen=True, kw_only=True)
class Date(Question):
    """Three boxes; the answer is the day as written in its calendar, with its ISO form."""

    type: ClassVar[str] = "date"
    many: ClassVar[bool] = True
    settings: ClassVar[tuple[str, ...]] = ("calendar", "year_alone", "when", "birth")
    messages: ClassVar[Mapping[str, Text]] = MESSAGES
    calendar: str = "either"
    year_alone: bool = False
    when: str = "any"
    birth: bool = False

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """The calendars taken, how much of the date is enough, and on which side of today."""
        return {
            "calendar": ChoiceBlock(choices=CALENDARS, default="either", label=_("Calendar")),
            "when": ChoiceBlock(choices=WHEN, default="any", label=_("Which days fit")),
            "year_alone": BooleanBlock(required=False, label=_("The year alone is enough")),
            "birth": BooleanBlock(
                required=False, label=_("The birth date of the person who fills in the form")
            ),
        }

    def clean(self, raw: object, *, answers: Answered, siblings: StepAnswers) -> JSON:
        """The boxes keep their places, empty or not."""
        boxes = [tidy(text) for text in as_texts(spread(raw, BOXES))]
        if not any(boxes):
            return super().clean(None, answers=answers, siblings=siblings)
        return self.read(boxes, siblings=siblings)

    def read(self, typed: list[str], *, siblings: StepAnswers) -> JSON:
        """The day that three boxes or one line mean."""
        day = read_day(_boxes(typed))
        self._require_fit(day)
        return _stored(day)

    def _require_fit(self, day: Day) -> None:
        if self.calendar not in ("either", day.calendar):
            raise AnswerError(f"{self.calendar}_wanted")
        if day.day is None and not self.year_alone:
            raise AnswerError("only_year")
        if self.when != "any":
            _require_side(day, self.when)

    def guide(self) -> str:
        """An example in each calendar taken, unless the editor wrote a sentence."""
        shown = super().guide() or _EXAMPLES[self.calendar]
        if self.year_alone and not self.hint:
            return f"{shown} {gettext('If only the year is known, write it alone.')}"
        return str(shown)

    def widget(self) -> forms.Widget:
        """Day, month and year; the month may be written as a word."""
        return BoxesInput([_box(name, own_birth=self.birth) for name in BOXES])

    def words(self, value: JSON) -> str:
        """The date in its own calendar, then in the other one."""
        if not isinstance(value, dict):
            return str(value)
        calendar = str(value["calendar"])
        if value["day"] is not None:
            return _said(str(value["iso"]), calendar)
        said = gettext("%(year)s CE") if calendar == "gregorian" else gettext("%(year)s AH")
        return said % {"year": value["year"]}

    def export(self, value: JSON) -> str:
        """The Gregorian day, year or interval in ISO 8601."""
        return str(value["iso"]) if isinstance(value, dict) else ""

    def schema(self) -> Structure:
        """An object of three boxes, or one line: 2026-05-26, 1447-12-09, 9 Rajab 1447."""
        boxes: Structure = {name: {"type": ["string", "integer"]} for name in BOXES}
        parts: JSON = {
            "type": "object",
            "properties": boxes,
            "required": ["year"] if self.year_alone else list(BOXES),
            "additionalProperties": False,
        }
        return {"anyOf": [parts, {"type": "string", "examples": ["2026-05-26", "9 Rajab 1447"]}]}


_EXAMPLES: Mapping[str, Text] = {
    "either": _("Such as 27 Rajab 1447 or 16 1 2026."),
    "hijri": _("Such as 27 Rajab 1447 or 27 7 1447."),
    "gregorian": _("Such as 16 January 2026 or 16 1 2026."),
}


def _box(name: str, *, own_birth: bool) -> Box:
    labels = {"day": gettext("Day"), "month": gettext("Month"), "year": gettext("Year")}
    fill = f"bday-{name}" if own_birth else "off"
    attrs: dict[str, str | bool | int] = {"autocomplete": fill, "spellcheck": "false"}
    if name == "month":
        return Box(name, labels[name], 10, {**attrs, "dir": "auto"})
    return Box(name, labels[name], 4, {**attrs, "dir": "ltr", "inputmode": "numeric"})


def _boxes(typed: list[str]) -> Typed:
    given = [text for text in typed if text]
    if len(typed) == len(BOXES) and (len(given) > 1 or not _is_line(given[0])):
        return Typed(*typed)
    if len(given) != 1:
        raise AnswerError("not_a_date")
    return split_line(given[0])


def _is_line(text: str) -> bool:
    # A whole date, or a year, that was put into one of the boxes.
    return sum(char.isdecimal() for char in text) >= 4


def _stored(day: Day) -> JSON:
    parts: JSON = {"calendar": day.calendar, "year": day.year, "month": day.month, "day": day.day}
    return {**cast(dict[str, JSON], parts), "iso": day.iso()}


def _require_side(day: Day, side: str) -> None:
    if day.month is None or day.day is None:
        year, running = day.year, this_year(day.calendar)
        too_late, too_early = year > running, year < running
    else:
        there = day.gregorian(day.month, day.day)
        too_late, too_early = there > today(), there < today()
    if side == "past" and too_late:
        raise AnswerError("not_yet")
    if side == "future" and too_early:
        raise AnswerError("already_past")


def _said(iso: str, calendar: str) -> str:
    day, language = date.fromisoformat(iso), get_language() or "ar"
    there, here = calendars.hijri(day, language), calendars.gregorian(day, language)
    if calendar == "hijri":
        return f"{there} ({here})"
    return f"{here} ({there})" if there else here
