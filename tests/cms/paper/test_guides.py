"""A guide on paper: steps, warnings, what belongs to the season, and the numbers to call."""

import pytest
import time_machine

from builders import cms as make
from cms.models import HouseSettings
from cms.paper.guides import document
from theme.pdf import Heading, Points, Words

pytestmark = pytest.mark.django_db


def test_a_guide_keeps_its_steps_and_warnings():
    guide = make.make_guide(make.make_site(), summary="ماء وظل.")

    assert list(document(guide).blocks) == [
        Words("ماء وظل."),
        Heading("أول ما يُفعل"),
        Points(("التوقف في مكان آمن",), numbered=True),
        Words("انتباه: لا تسلّم جوازك.", tone="box"),
    ]


def test_the_numbers_to_call_stand_before_the_sections():
    home = make.make_site()
    HouseSettings.objects.create(
        site=home.get_site(),
        examples=False,
        emergency=make.emergency(),
    )

    first = document(make.make_guide(home)).blocks[0]
    assert first == Words("حالة طارئة؟ الهلال الأحمر \u2066997\u2069", tone="box")


@pytest.mark.parametrize(
    ("day", "there"), [("2026-05-20", [Words("في الحج.")]), ("2026-07-20", [])]
)
def test_a_part_of_a_season_is_printed_in_it_only(day, there):
    home = make.make_site()
    make.make_season("hajj")
    part = {"season": "hajj", "body": [make.block("text", "<p>في الحج.</p>")]}
    section = {"key": "a", "title": "أ", "body": [make.block("seasonal", part)]}
    guide = make.make_guide(home, sections=make.stream(make.block("section", section)))

    with time_machine.travel(f"{day}T12:00+03:00", tick=False):
        assert list(document(guide).blocks) == [Heading("أ"), *there]
