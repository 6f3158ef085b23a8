"""Boxes that repeat: packed into strings, drawn set by set, grown and shrunk by buttons."""

import pytest
from django.http import QueryDict

from builders.theme import make_form, make_sets
from theme.sets import Fault, FaultError, pack, unpack

SETS = [{"name": ["Amal"], "langs": ["ar", "en"]}, {"name": ["a=b.c"]}, {}]


def widget(**more):
    return make_sets(**more).widget


def read(data, **more):
    return widget(**more).value_from_datadict(data, None, "people")


def test_what_is_packed_is_unpacked():
    assert unpack(pack(SETS), most=5) == SETS


@pytest.mark.parametrize(
    "strings",
    ["n=3", None, [], ["0.name=A"], ["n=x"], ["n=-1"], ["n=1", "9.name=A", ".=", "=", "x"]],
)
def test_strings_of_another_shape_do_no_harm(strings):
    assert unpack(strings, most=5) in ([], [{}])


def test_one_set_more_than_fits_is_read_so_that_it_can_be_refused():
    assert len(unpack(["n=999"], most=5)) == 5
    assert len(unpack(read(QueryDict("people-n=999"), most=3), most=9)) == 4


def test_a_page_and_a_list_of_objects_give_the_same_strings():
    page = QueryDict("people-n=2&people-0-name=Amal&people-1-name=Basil")

    assert read(page) == read({"people": [{"name": "Amal"}, {"name": "Basil"}]})
    assert read(page) == ["n=2", "0.name=Amal", "1.name=Basil"]


@pytest.mark.parametrize("raw", [[{"name": {}}], [{"name": 1.5}], [["A"]], {"name": "A"}, "A"])
def test_other_shapes_stay_what_they_are(raw):
    assert read({"people": raw}) == raw


def test_an_unknown_name_is_kept_so_that_it_can_be_refused():
    assert read({"people": [{"shoe": "42"}]}) == ["n=1", "0.shoe=42"]


def test_buttons_change_the_count_within_the_bounds():
    page = "people-n=2&people-0-name=A&people-1-name=B"

    assert read(QueryDict(page + "&people-add=1"))[0] == "n=3"
    assert read(QueryDict(page + "&people-add=1"), most=2)[0] == "n=2"
    assert read(QueryDict(page + "&people-remove=0")) == ["n=1", "0.name=B"]
    assert read(QueryDict(page + "&people-remove=0"), least=2)[0] == "n=2"
    assert read(QueryDict(page + "&people-remove=x"))[0] == "n=2"


def test_only_a_button_lands_somewhere():
    data = QueryDict("people-n=2&people-add=1")

    assert widget().landing(data, "people") == "id_people_2"
    assert widget().landing(QueryDict("people-n=2&people-remove=1"), "people") == "id_people"
    assert widget().landing(QueryDict("people-n=2"), "people") == ""


def test_an_empty_form_shows_the_fewest_sets():
    assert str(make_form(people=make_sets(least=2))["people"]).count('class="set"') == 2
    assert str(make_form(people=make_sets(least=0))["people"]).count('class="set"') == 1


def test_a_sentence_stands_once_at_its_own_box():
    form = make_form({"people": ["n=1", "0.name=A"]}, people=make_sets())
    fault = Fault(0, "name", "Person 1: write it")
    form.fields["people"].widget.faults = [fault]
    form.add_error("people", FaultError(fault, code="missing"))

    html = form["people"].as_field_group()

    assert html.count("Person 1: write it") == 1
    assert html.count("field--error") == 1
    assert 'aria-describedby="id_people-0-name_error"' in html


def test_an_error_of_a_set_tells_which_box_it_is_about():
    error = FaultError(Fault(1, "name", "Person 2: write it"), code="missing")

    assert (error.fault.index, error.fault.box, error.box) == (1, "name", "-1-name")
