"""Counts in the words of the form."""

import pytest

from builders.forms import asked, extended, group, make_form
from forms_engine.desk.reading.forms import LISTED, Line, counts_of, step_lines
from forms_engine.forms.questions import Name
from forms_engine.runs.counts import Place
from forms_engine.runs.enums import What

pytestmark = pytest.mark.django_db


def test_every_step_has_its_line_in_the_order_of_the_form():
    found = [
        Place("service", "", What.SHOWN, "", 7),
        Place("service", "", What.LEFT, "", 2),
        Place("service", "service", What.LEFT, "", 1),
        Place("service", "service", What.FAILED, "missing", 4),
    ]
    form = make_form()

    lines = {line.title: line for line in step_lines(form, found)}

    assert list(lines) == [str(step.title) for step in form.steps]
    line = lines[str(form.step("service").title)]
    assert (line.reached, line.left, line.messages) == (7, 3, 4)


def test_a_message_is_the_sentence_that_people_read():
    form, found = make_form(), [Place("person", "name", What.FAILED, "no_letters", 3)]

    lines = counts_of(form, found).messages

    place = f"{form.step('person').title} › {form.step('person').question('name').label}"
    assert lines == [Line(place, "الاسم يُكتب بالحروف كما في الوثيقة", 3, 3)]


def test_what_the_form_has_no_words_for_stands_for_itself():
    found = [
        Place("gone", "name", What.FAILED, "no_letters", 2),
        Place("person", "name", What.FAILED, "never_heard_of", 1),
    ]

    lines = counts_of(make_form(), found).messages

    assert [line.text for line in lines] == ["no_letters", "never_heard_of"]
    assert lines[0].place == "gone › name"


def test_the_rarest_lines_are_counted_and_not_listed():
    found = [Place("person", f"q{n}", What.LEFT, "", 1) for n in range(LISTED + 2)]

    counts = counts_of(make_form(), found)

    assert (len(counts.left), counts.more) == (LISTED, 2)


def test_a_message_in_a_group_is_that_of_the_groups_question():
    form = extended(group(asked("name", Name, label="الاسم"), label="الرفقة"))
    found = [
        Place("more", "people.name", What.FAILED, "no_letters", 3),
        Place("more", "people", What.FAILED, "missing", 1),
    ]

    assert counts_of(form, found).messages == [
        Line("مزيد › الرفقة › الاسم", "الاسم يُكتب بالحروف كما في الوثيقة", 3, 3),
        Line("مزيد › الرفقة", "تُملأ الخانات لشخص واحد على الأقل", 1, 3),
    ]


@pytest.mark.parametrize("path", ["people.gone", "gone.name", "other.name"])
def test_what_a_group_does_not_ask_stands_for_itself(path):
    form = extended(group(asked("name", Name)), asked("other"))

    (line,) = counts_of(form, [Place("more", path, What.FAILED, "no_letters", 1)]).messages

    assert (line.place, line.text) == (" › ".join(["more", *path.split(".")]), "no_letters")
