"""Tags of page templates."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from cms.templatetags.cms_tags import both_dates, cells, json_ld, rich


@pytest.mark.parametrize("day", [date(2026, 11, 22), datetime(2026, 11, 21, 21, 30, tzinfo=UTC)])
def test_a_moment_counts_as_its_day_in_makkah(day):
    with translation.override("ar"):
        assert both_dates(day) == "12 جمادى الآخرة 1448\u00a0هـ (22 نوفمبر 2026\u00a0م)"


def test_no_day_is_no_text():
    assert both_dates(None) == ""


def test_a_data_block_cannot_be_closed_from_within():
    assert json_ld({"name": "</script>"}) == (
        '<script type="application/ld+json">{"name": "\\u003C/script\\u003E"}</script>'
    )


@pytest.mark.parametrize(("text", "shown"), [("<p>نص</p>", "<p>نص</p>"), (None, ""), ("", "")])
def test_rich_text_is_safe_for_components(text, shown):
    found = rich(text)

    assert (found, hasattr(found, "__html__")) == (shown, True)


def test_an_unused_third_column_is_left_out():
    assert cells({"first": "أ", "second": "ب", "third": ""}) == ["أ", "ب"]
