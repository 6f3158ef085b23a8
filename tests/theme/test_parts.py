"""Several boxes that are one answer: drawn in one group, read from a page or from JSON alike."""

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from builders.theme import make_boxes, make_form
from theme.parts import spread


def read(data):
    return make_boxes().widget.value_from_datadict(data, None, "born")


@pytest.mark.parametrize(
    "data",
    [
        QueryDict("born-day=9&born-month=Rajab&born-year=1447"),
        MultiValueDict({"born": ["9", "Rajab", "1447"]}),
        {"born": {"day": "9", "month": "Rajab", "year": 1447}},
        {"born": ["9", "Rajab", "1447"]},
    ],
)
def test_every_way_of_sending_gives_the_same_list(data):
    assert read(data) == ["9", "Rajab", "1447"]


def test_a_box_left_empty_keeps_its_place():
    assert read(QueryDict("born-day=&born-month=&born-year=1447")) == ["", "", "1447"]
    assert read({"born": {"year": 1447}}) == ["", "", "1447"]
    assert read({"born": [None, None, 1447]}) == ["", "", 1447]


@pytest.mark.parametrize("raw", [{"era": 1}, {"day": {"a": 1}}, {"day": True}, {"day": 10**40}, {}])
def test_another_object_stays_what_it_is(raw):
    assert spread(raw, ["day", "month", "year"]) == raw


def test_nothing_sent_is_nothing():
    assert read(QueryDict("")) is None
    assert read({}) is None


def test_every_box_has_its_label_and_the_group_its_legend():
    form = make_form({"born": ["9", "", "1447"]}, born=make_boxes())

    html = form["born"].as_field_group()

    assert html.count("<legend") == 1
    assert html.count('<label for="id_born_') == 3
    assert 'name="born-day" value="9"' in html
    assert 'name="born-month" id="id_born_1"' in html


def test_the_summary_leads_to_the_first_box():
    form = make_form({}, born=make_boxes())
    form.add_error("born", "Write the date")

    assert 'id="id_born_0"' in form["born"].as_field_group()
    assert '<fieldset aria-describedby="id_born_error">' in form["born"].as_field_group()
