"""When a form takes new requests: by date, by Hijri season, by number."""

from datetime import date, datetime

import pytest
import time_machine

from forms_engine.clock.time import RIYADH
from forms_engine.forms.opening import Opening

DATES = Opening(mode="dates", opens_on=date(2027, 1, 10), closes_on=date(2027, 1, 20))
HAJJ = Opening(mode="season", season_from=(12, 1), season_to=(12, 15))
NEW_YEAR = Opening(mode="season", season_from=(12, 20), season_to=(1, 10))


@pytest.mark.parametrize(
    ("opening", "day", "standing"),
    [
        (Opening(), date(2027, 1, 1), "open"),
        (Opening(mode="closed"), date(2027, 1, 1), "closed"),
        (DATES, date(2027, 1, 9), "before"),
        (DATES, date(2027, 1, 10), "open"),
        (DATES, date(2027, 1, 20), "open"),
        (DATES, date(2027, 1, 21), "after"),
        # 1 Dhu al-Hijjah 1447 is 18 May 2026, 15 Dhu al-Hijjah is 1 June.
        (HAJJ, date(2026, 5, 17), "before"),
        (HAJJ, date(2026, 5, 18), "open"),
        (HAJJ, date(2026, 6, 1), "open"),
        (HAJJ, date(2026, 6, 2), "before"),
        (NEW_YEAR, date(2026, 6, 20), "open"),
        (NEW_YEAR, date(2026, 8, 1), "before"),
    ],
)
def test_the_calendar_decides(opening, day, standing):
    assert opening.on(day) == standing


@pytest.mark.parametrize(
    ("opening", "day", "opens"),
    [
        (DATES, date(2027, 1, 9), date(2027, 1, 10)),
        (DATES, date(2027, 1, 10), None),
        (DATES, date(2027, 1, 21), None),
        (HAJJ, date(2026, 5, 17), date(2026, 5, 18)),
        (HAJJ, date(2026, 6, 2), date(2027, 5, 7)),
        (Opening(mode="closed"), date(2026, 6, 2), None),
    ],
)
def test_it_is_known_when_it_opens(opening, day, opens):
    with time_machine.travel(datetime(day.year, day.month, day.day, 12, tzinfo=RIYADH), tick=False):
        assert opening.opens_next() == opens


@pytest.mark.parametrize("opening", [Opening(), DATES, HAJJ, Opening(quota=3)])
def test_rules_survive_being_stored(opening):
    assert Opening.from_plain(opening.plain()) == opening


@pytest.mark.parametrize(("sent", "standing"), [(2, "open"), (3, "full"), (4, "full")])
def test_a_quota_counts_what_was_sent(monkeypatch, sent, standing):
    monkeypatch.setattr("forms_engine.forms.opening._counters", [lambda code, since: sent])

    assert Opening(quota=3).standing("help") == standing


@pytest.mark.parametrize(
    ("opening", "since"),
    [
        (Opening(quota=1), None),
        (Opening(quota=1, counted_from=date(2026, 5, 20)), datetime(2026, 5, 20, tzinfo=RIYADH)),
        (
            Opening(mode="dates", opens_on=date(2026, 5, 1), quota=1),
            datetime(2026, 5, 1, tzinfo=RIYADH),
        ),
        (
            Opening(mode="season", season_from=(12, 1), season_to=(12, 15), quota=1),
            datetime(2026, 5, 18, tzinfo=RIYADH),
        ),
    ],
)
def test_the_count_begins_with_the_day_that_was_given_or_the_opening(monkeypatch, opening, since):
    asked = []
    counter = lambda code, since: asked.append(since) or 0  # noqa: E731
    monkeypatch.setattr("forms_engine.forms.opening._counters", [counter])

    with time_machine.travel(datetime(2026, 5, 25, 12, tzinfo=RIYADH), tick=False):
        opening.standing("help")

    assert asked == [since]
