"""A group: each person is asked the same questions, on a page without scripts or as JSON."""

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from builders.forms import make_question, posted
from forms_engine.forms.conditions import when
from forms_engine.forms.errors import AnswerError, GroupError
from forms_engine.forms.questions import TYPES, Group, thaw
from forms_engine.forms.step import Step

PAGE = {
    "people-n": ["2"],
    "people-0-name": ["أمل"],
    "people-0-document_kind": ["iqama"],
    "people-0-document_number": ["٢٠٠٠٠٠٠٠٠٦"],
    "people-0-born-day": [""],
    "people-0-born-month": [""],
    "people-0-born-year": ["1370"],
    "people-1-name": ["Basil"],
    "people-1-document_kind": ["none"],
    "people-1-born-day": ["4"],
    "people-1-born-month": ["July"],
    "people-1-born-year": ["1990"],
}
READ = [
    {
        "name": "أمل",
        "document_kind": "iqama",
        "document_number": "2000000006",
        "born": {
            "calendar": "hijri", "year": 1370, "month": None, "day": None,
            "iso": "1950-10-13/1951-10-01",
        },
    },
    {
        "name": "Basil",
        "document_kind": "none",
        "born": {
            "calendar": "gregorian", "year": 1990, "month": 7, "day": 4, "iso": "1990-07-04",
        },
    },
]  # fmt: skip


def make_group(**more) -> Group:
    inner = (
        make_question(TYPES["name"], key="name", label="Name"),
        make_question(TYPES["document_kind"], key="document_kind", label="Document"),
        make_question(
            TYPES["document_number"],
            key="document_number",
            label="Number",
            privacy="identity",
            shown_when=when("people", "document_kind", "iqama", "passport"),
        ),
        make_question(TYPES["date"], key="born", label="Born", year_alone=True),
    )
    return make_question(Group, key="people", questions=inner, **{"noun": "Person", **more})


def form_of(data, *, asked=None, **more):
    step = Step(key="party", title="Party", questions=(make_group(**more),))
    sent = posted(data) if "people" not in data else data
    return step.django_form(sent, answers={}, asked=asked)


def test_a_page_is_read_person_by_person():
    form = form_of(PAGE)

    assert form.is_valid()
    assert form.cleaned == {"people": READ}


def test_json_is_read_like_the_page():
    people = [
        {"name": "أمل", "document_kind": "iqama", "document_number": 2000000006,
         "born": {"year": 1370}},
        {"name": "Basil", "document_kind": "none", "born": "1990-07-04"},
    ]  # fmt: skip
    form = form_of({"people": people})

    assert form.is_valid()
    assert form.cleaned == {"people": READ}


def test_what_was_typed_is_kept_and_read_again():
    typed = form_of(PAGE).typed()

    again = form_of(typed)

    assert again.is_valid()
    assert again.cleaned == {"people": READ}
    assert again.typed() == typed


def test_an_error_names_the_person_and_stands_at_the_box():
    form = form_of({**PAGE, "people-1-name": [" "]})

    with override("en"):
        html = form["people"].as_field_group()
        summary = render_to_string("theme/form/error_summary.html", {"form": form})

    sentence = "Person 2, Name: Write the name as it is in the identity document or passport"
    assert form.codes() == {"people": ["missing"]}
    assert html.count(sentence) == 1
    assert 'id="id_people-1-name_error"' in html
    assert f'<a href="#id_people-1-name">{sentence}</a>' in summary


def test_empty_sets_are_left_out_and_places_stay():
    data = {**PAGE, "people-n": ["3"], "people-2-name": ["Huda"]}
    gap = {**{k: [""] for k in PAGE if k.startswith("people-1")}}
    form = form_of({**data, **gap})

    assert form.codes() == {"people": ["missing", "missing"]}
    assert [error.box for error in form.errors.as_data()["people"]] == [
        "-2-document_kind", "-2-born",
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "code"), [(0, "missing"), (1, "too_few"), (4, "too_many")])
def test_the_number_of_people_is_bounded(count, code):
    form = form_of({"people": [{"name": "A"}] * count}, least=2, most=3)

    assert form.codes() == {"people": [code]}


def test_a_group_that_may_be_empty_stays_empty():
    form = form_of({"people-n": ["1"], "people-0-name": [""]}, optional=True)

    assert form.is_valid()
    assert form.cleaned == {"people": None}


@pytest.mark.parametrize(
    ("press", "count", "landing"),
    [({"people-add": ["1"]}, 3, "id_people_2"), ({"people-remove": ["0"]}, 1, "id_people")],
)
def test_a_button_changes_the_number_of_sets_and_keeps_what_was_typed(press, count, landing):
    form = form_of({**PAGE, **press})

    assert form.resized == landing
    assert f'id="{landing}"' in str(form["people"])
    assert not form.is_valid()
    assert form.typed()["people"][0] == f"n={count}"
    assert "=Basil" in " ".join(form.typed()["people"])


def test_no_button_leads_beyond_the_bounds():
    more = form_of({**PAGE, "people-add": ["1"]}, most=2)
    fewer = form_of({**PAGE, "people-remove": ["0"]}, least=2)

    assert more.typed()["people"][0] == fewer.typed()["people"][0] == "n=2"
    assert 'name="people-add"' not in str(more["people"])
    assert 'name="people-remove"' not in str(fewer["people"])


def test_pressing_enter_goes_on_rather_than_adds():
    html = str(form_of(PAGE)["people"])

    assert "people-" not in html.partition("<button")[2].partition(">")[0]


def test_a_number_in_doubt_is_asked_about_once():
    doubtful = {**PAGE, "people-0-document_number": ["2123456789"]}
    first = form_of(doubtful)
    second = form_of(doubtful, asked=first.typed())

    assert first.codes() == {"people": ["check_digit"]}
    assert second.is_valid()
    assert second.cleaned["people"][0]["document_number"] == "2123456789"
    assert second.cleaned["people_doubt"] is True


@pytest.mark.parametrize(
    ("people", "code"),
    [
        ("everyone", "unreadable"),
        ({"name": "A"}, "unreadable"),
        ([{"name": {"a": 1}}], "unreadable"),
        ([{"name": 1.5}], "unreadable"),
        ([["A"]], "unreadable"),
        ([{"name": "A", "shoe": "42"}], "unknown_box"),
    ],
)
def test_other_shapes_are_refused_in_words(people, code):
    form = form_of({"people": people})

    assert form.codes() == {"people": [code]}


def test_people_are_listed_with_their_numbers_masked():
    group = make_group()

    assert group.rows(READ, "en", masked=True) == [
        ("Person 1", "Name: أمل\nDocument: Iqama (residence permit)\n"
                     "Number: \u20662••••••••6\u2069\nBorn: 1370 AH"),
        ("Person 2", "Name: Basil\nDocument: No document with me now\n"
                     "Born: 4 July 1990 (12 Dhu al-Hijjah 1410 AH)"),
    ]  # fmt: skip
    with override("en"):
        assert "2000000006" not in group.mask(READ)
        assert "2000000006" not in group.display(READ, "en")
        assert "2000000006" in make_group(privacy="identity").display(READ, "en")


def test_a_number_in_a_line_of_a_group_keeps_its_order():
    group = make_group(privacy="identity")

    with override("ar"):
        assert "Number: \u20662000000006\u2069" in group.words(READ)
        assert "Number: \u20662••••••••6\u2069" in group.mask(READ)


def test_a_group_survives_freezing():
    group = make_group(least=1, most=4)

    again = thaw(group.structure(), group.texts())

    assert again.structure() == group.structure()
    assert again.texts() == group.texts()
    assert again.questions[2].shown_when == group.questions[2].shown_when


def test_a_group_describes_each_person():
    schema = make_group().schema()

    assert (schema["minItems"], schema["maxItems"]) == (1, 10)
    assert schema["items"]["required"] == ["name", "document_kind", "born"]
    assert schema["items"]["properties"]["born"]["title"] == "Born"


def test_a_group_that_may_be_left_out_may_be_an_empty_list_too():
    assert make_group(optional=True, least=2).schema()["minItems"] == 0
    assert make_group(optional=True, least=2).clean([], answers={}, siblings={}) is None


def test_what_may_be_left_empty_for_some_is_not_required_of_each():
    condition = when("people", "kind", "none")
    inner = (
        make_question(TYPES["document_kind"], key="kind"),
        make_question(TYPES["name"], key="name", optional_when=condition),
    )
    group = make_question(Group, key="people", questions=inner)

    assert group.schema()["items"]["required"] == ["kind"]
    assert group.clean([{"kind": "none"}], answers={}, siblings={}) == [
        {"kind": "none", "name": None}
    ]


def test_a_number_is_masked_by_its_type_though_an_editor_classed_it_as_merely_personal():
    number = make_question(TYPES["document_number"], key="document_number")
    group = make_question(Group, key="people", questions=(number,), noun="Person")
    read = [{"document_number": "2000000006"}]

    shown = [group.display(read, "en"), group.mask(read), *group.rows(read, "en", masked=False)[0]]

    assert (number.is_identity, "2000000006" in " ".join(shown)) == (True, False)


def test_a_cell_of_an_export_is_no_formula():
    read = [{"name": "=1+1"}, {"name": "Huda"}]

    cell = make_group().export(read)

    assert cell.startswith("name='=1+1; ")
    assert " | name=Huda" in cell


def test_the_answers_of_other_steps_reach_inner_conditions():
    shown = when("trip", "kind", "hajj")
    inner = make_question(TYPES["short_text"], key="camp", shown_when=shown)
    group = make_question(Group, key="people", questions=(inner,))

    with pytest.raises(AnswerError, match="missing"):
        group.clean([], answers={}, siblings={})
    asked = {"trip": {"kind": "hajj"}}
    assert group.clean([{"camp": "B"}], answers=asked, siblings={}) == [{"camp": "B"}]
    assert group.clean([{"camp": "B"}], answers={}, siblings={}) == [{}]
    with pytest.raises(GroupError):
        group.clean([{"camp": "…"}], answers=asked, siblings={})
