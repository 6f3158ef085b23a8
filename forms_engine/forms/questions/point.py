"""A point on the map, typed as two numbers or pasted from any map; nothing is looked up."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block, BooleanBlock

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.points import Point, read_point
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets

# The Kingdom with its waters, in degrees: a point beyond is far from any pilgrim.
SOUTH, NORTH, WEST, EAST = 16.0, 33.0, 34.0, 56.0


@dataclass(frozen=True, kw_only=True)
class MapPoint(Question):
    """Degrees north and east, as `{"lat": …, "lon": …}`."""

    type: ClassVar[str] = "map_point"
    left_to_right: ClassVar[bool] = True
    settings: ClassVar[tuple[str, ...]] = ("anywhere",)
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Paste the point from the map, such as 21.4225, 39.8262"),
        "unreadable": _("Send the point as one text, such as 21.4225, 39.8262"),
        "one_number": _("A point has two numbers: paste both, such as 21.4225, 39.8262"),
        "not_a_point": _("Write two numbers with a comma between, such as 21.4225, 39.8262"),
        "decimal_comma": _("Write a dot inside each number and a comma between the two"),
        "plus_code": _("A Plus Code is not read here: copy the two numbers from the map instead"),
        "short_link": _("This short link hides the point: open it and copy the two numbers"),
        "link_without_point": _("This link names no point: copy the two numbers from the map"),
        "off_the_globe": _("The first number is at most 90 and the second at most 180: check both"),
        "outside": _("This point lies outside the Kingdom: check the two numbers"),
    }
    anywhere: bool = False

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """Whether the point may lie outside the Kingdom."""
        label = _("The point may lie outside the Kingdom")
        return {"anywhere": BooleanBlock(required=False, label=label)}

    def read(self, typed: list[str], *, siblings: StepAnswers) -> JSON:
        """The point; two numbers in the other order are put right where that is certain."""
        point = read_point(typed[0])
        if not self.anywhere and not _within(point):
            point = Point(point.lon, point.lat)
            if not _within(point):
                raise AnswerError("outside")
        return {"lat": point.lat, "lon": point.lon}

    def widget(self) -> forms.Widget:
        """A left-to-right box, wide enough for a link."""
        return widgets.CodeInput({"autocapitalize": "none"})

    def words(self, value: JSON) -> str:
        """The two numbers as any map takes them."""
        return f"{value['lat']}, {value['lon']}" if isinstance(value, dict) else str(value)

    def export(self, value: JSON) -> str:
        """The two numbers in one cell; one south or west begins behind an apostrophe."""
        return super().export(self.words(value)) if value else ""

    def schema(self) -> Structure:
        """Two numbers, degrees and minutes, or the link of a map."""
        return {"type": "string", "maxLength": 2000, "examples": ["21.4225, 39.8262"]}


def _within(point: Point) -> bool:
    return SOUTH <= point.lat <= NORTH and WEST <= point.lon <= EAST
