"""Assigning, noting and unmasking: who may, and what is remembered."""

import pytest

from builders.cases import HELP_ANSWERS, make_case
from builders.races import at_once
from builders.staff import make_staff
from builders.volunteers import make_application
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact, StaleCase
from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_facts, open_words
from forms_engine.cases.services.handling import add_note, assign, reveal
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def test_a_case_is_taken_and_passed_on():
    case, clerk, other = (
        make_case(),
        make_staff(role=Role.RECEPTION),
        make_staff(role=Role.VERIFICATION),
    )

    assign(case, clerk, by=clerk)
    assign(case, other, by=clerk)

    assert Case.objects.get().assignee == other
    assert [e.facts.get("to") for e in history(case.stream)][1:] == [clerk.pk, other.pk]


def test_of_two_who_take_a_case_the_second_is_told():
    case, clerk, other = (
        make_case(),
        make_staff(role=Role.RECEPTION),
        make_staff(role=Role.RECEPTION),
    )
    seen = Case.objects.get(pk=case.pk)
    assign(case, clerk, by=clerk)

    with pytest.raises(StaleCase):
        assign(seen, other, by=other)

    assert Case.objects.get().assignee == clerk


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.QUALITY, Role.EDITOR, Role.ADMINISTRATOR])
def test_who_does_not_handle_cases_neither_takes_nor_gets_them(role):
    case, outsider, clerk = make_case(), make_staff(role=role), make_staff(role=Role.RECEPTION)

    with pytest.raises(ForbiddenMove):
        assign(case, outsider, by=outsider)
    with pytest.raises(ForbiddenMove):
        assign(case, outsider, by=clerk)
    with pytest.raises(ForbiddenMove):
        add_note(case, "Hello", by=outsider)


def test_a_note_is_sealed_and_its_words_are_not_in_the_history():
    case, clerk = make_case(), make_staff(role=Role.RECEPTION)

    note = add_note(case, "  Called, no answer\0 ", by=clerk)

    assert open_words(case, note.text, label="note") == "Called, no answer"
    assert history(case.stream).last().facts == {"note": note.pk}


def test_an_empty_note_is_refused():
    with pytest.raises(MissingFact):
        add_note(make_case(), " \u200f ", by=make_staff(role=Role.RECEPTION))


def test_unmasking_is_remembered_with_its_reason():
    case, clerk = make_case(answers=HELP_ANSWERS), make_staff(role=Role.VERIFICATION)

    value = reveal(case, "person.document_number", by=clerk, reason="Compared with the passport")

    event = history(case.stream).last()
    assert value == "A1234567"
    assert (event.action, event.by, event.facts) == (
        "reveal",
        clerk,
        {"field": "person.document_number"},
    )
    assert open_facts(case, event.sealed, label="event") == {"reason": "Compared with the passport"}


@pytest.mark.parametrize(
    ("field", "reason"),
    [("person.document_number", ""), ("person.nothing", "why"), ("x", "why"), ("", "why")],
)
def test_unmasking_needs_a_reason_and_an_answer(field, reason):
    case = make_case(answers=HELP_ANSWERS)

    with pytest.raises(MissingFact):
        reveal(case, field, by=make_staff(role=Role.VERIFICATION), reason=reason)

    assert [e.action for e in history(case.stream)] == ["submit"]


@pytest.mark.parametrize(
    "role", [Role.AUDITOR, Role.COMMITTEE, Role.VOLUNTEER_COORDINATOR, Role.QUALITY]
)
def test_others_unmask_nothing(role):
    case = make_case(answers=HELP_ANSWERS, state=State.REGISTERED)

    with pytest.raises(ForbiddenMove):
        reveal(case, "person.document_number", by=make_staff(role=role), reason="why")


def test_whoever_delivers_never_reads_the_story():
    deliverer = make_staff(role=Role.VOLUNTEER_COORDINATOR)

    assert may_read(deliverer, make_case(state=State.REGISTERED), Field.ANSWERS) is False
    assert may_read(deliverer, make_application(), Field.ANSWERS) is True


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("pairs", [3, pytest.param(500, marks=pytest.mark.full)])
def test_of_two_who_take_a_case_at_once_one_has_it(pairs, bare_roles):
    clerks = [make_staff(role=Role.RECEPTION) for _ in range(2)]
    for _pair in range(pairs):
        case = make_case()
        views = [Case.objects.get(pk=case.pk) for _ in clerks]

        ended = at_once(
            lambda view=views[0]: assign(view, clerks[0], by=clerks[0]),
            lambda view=views[1]: assign(view, clerks[1], by=clerks[1]),
        )

        given = [event for event in history(case.stream) if event.action == "assign"]
        assert (ended, len(given)) == (["StaleCase", "done"], 1)
        assert Case.objects.get(pk=case.pk).assignee_id == given[0].facts["to"]
