"""Conditions of an acceptance, deliveries in parts, and a refusal that is reconsidered."""

from datetime import timedelta

import pytest
import time_machine

from builders.cases import make_case, past_floor
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact, StaleCase
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_facts, open_words
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.applicant import ask_to_reconsider
from forms_engine.cases.services.conditions import mark_met
from forms_engine.cases.workflow.table import allowed
from forms_engine.clock.models import Terms
from forms_engine.clock.time import now, riyadh, today
from forms_engine.messages.opening import open_message
from forms_engine.messages.queries import about
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
DECIDED = {"ground": "need", "reason": "سنوصلك إلى المخيم"}
PART = {"what": "كرسي", "quantity": "٢", "where": "منى", "how": "left", "to_whom": "مشرف المخيم"}


def decided(action, **facts):
    case = make_case(state=State.COMMITTEE, **past_floor())
    member = make_staff(role=Role.COMMITTEE)
    return advance(case, action, by=member, facts=DECIDED | facts, warrant="committee")


def refused(**facts):
    return decided("refuse", ground="no_need", **facts)


def actions(case, role):
    return [move.action for move in allowed(case, make_staff(role=role))]


def opened(message):
    return open_message(message, by=make_staff(role=Role.ADMINISTRATOR)).rendered


def last_letter(case):
    return list(about(case.stream))[-1]


def test_registration_waits_until_every_condition_is_seen_fulfilled():
    case, clerk = decided("accept", conditions="إقامة سارية\n\n  موافقة الحملة "), make_staff(
        role=Role.VERIFICATION
    )  # fmt: skip
    first, second = case.conditions.all()
    before = actions(case, Role.VERIFICATION)

    mark_met(case, [first.pk], by=clerk, version=case.version)
    with pytest.raises(ForbiddenMove):
        advance(case, "complete_registration", by=clerk)
    mark_met(case, [first.pk, second.pk], by=clerk, version=case.version)
    advance(case, "complete_registration", by=clerk)

    words = [open_words(case, one.text, label="condition") for one in (first, second)]
    assert ("complete_registration" in before, case.state) == (False, State.REGISTERED)
    assert words == ["إقامة سارية", "موافقة الحملة"]
    with pytest.raises(ForbiddenMove):
        mark_met(case, [], by=clerk, version=case.version)


def test_a_tick_that_is_taken_away_is_taken_back_and_an_old_screen_changes_nothing():
    case, clerk = decided("accept", conditions="إقامة سارية"), make_staff(role=Role.RECEPTION)
    condition, old = case.conditions.get(), case.version

    mark_met(case, [condition.pk], by=clerk, version=old)
    with pytest.raises(StaleCase):
        mark_met(case, [], by=clerk, version=old)
    mark_met(case, [], by=clerk, version=case.version)

    condition.refresh_from_db()
    assert (condition.met_at, condition.met_by) == (None, None)
    with pytest.raises(ForbiddenMove):
        mark_met(case, [], by=make_staff(role=Role.COMMITTEE), version=case.version)


def test_the_applicant_is_told_the_conditions_or_none():
    told, plain = decided("accept", conditions="إقامة سارية"), decided("accept")

    assert [last_letter(case).template for case in (told, plain)] == ["accepted_if", "accepted"]
    assert "- إقامة سارية" in opened(last_letter(told)).body


def test_a_delivery_comes_in_parts_until_all_is_delivered():
    case, clerk = make_case(state=State.REGISTERED), make_staff(role=Role.RECEPTION)
    before = actions(case, Role.RECEPTION)

    advance(case, "deliver_part", by=clerk, facts=PART)
    advance(case, "deliver_part", by=clerk, facts=PART | {"what": "دواء"})
    advance(case, "undo_delivery", by=clerk, facts={"reason": "سُجّل خطأً"})
    advance(case, "all_delivered", by=clerk)

    rows = [
        (open_facts(case, row.delivered, label="delivery"), row.taken_back_at is None)
        for row in case.deliveries.all()
    ]
    assert {"all_delivered", "undo_delivery"} & set(before) == set()
    assert [(facts["what"], facts["quantity"], stands) for facts, stands in rows] == [
        ("كرسي", "2", True),
        ("دواء", "2", False),
    ]
    assert (case.state, last_letter(case).template) == (State.DELIVERED, "delivered")


@pytest.mark.parametrize(
    "wrong", [{"quantity": "0"}, {"quantity": "عدد"}, {"how": "thrown"}, {"to_whom": ""}]
)
def test_a_delivery_is_recorded_whole(wrong):
    case = make_case(state=State.REGISTERED)

    with pytest.raises(MissingFact) as refusal:
        advance(case, "deliver", by=make_staff(role=Role.RECEPTION), facts=PART | wrong)

    assert (refusal.value.name, case.deliveries.count()) == (next(iter(wrong)), 0)


def test_the_ground_is_told_in_the_language_of_the_applicant_before_the_words():
    letter = opened(last_letter(refused()))

    assert f"لم تُظهر الدراسة حاجة إلى هذه الخدمة.\n\n{DECIDED['reason']}" in letter.body


def test_a_refusal_is_reconsidered_once_with_a_new_promise():
    case = refused()
    last = case.reconsider_until

    ask_to_reconsider(case, "لم تُنظر وثيقتي")

    row = case.reconsiderations.get()
    assert last == riyadh(now()).date() + timedelta(days=15)
    assert (case.state, case.hearing, case.reconsider_until) == (State.COMMITTEE, 2, None)
    assert (case.decided_at, case.promised_date > today()) == (None, True)
    assert open_words(case, row.objection, label="objection") == "لم تُنظر وثيقتي"
    assert last_letter(case).template == "reconsidering"
    member = make_staff(role=Role.COMMITTEE)
    again = DECIDED | {"ground": "no_need"}
    advance(case, "refuse", by=member, facts=again, warrant="committee")
    with pytest.raises(ForbiddenMove):
        ask_to_reconsider(case, "مرة أخرى")
    assert last_letter(case).template == "refused_final"
    assert "close" in actions(case, Role.RECEPTION)


def test_the_last_day_that_was_told_stands_whatever_the_terms_become():
    case = refused()
    Terms(reconsideration_days=1).save()

    with time_machine.travel(now() + timedelta(days=15)):
        on_the_day = actions(case, Role.RECEPTION)
    with time_machine.travel(now() + timedelta(days=16)):
        after = actions(case, Role.RECEPTION)
        with pytest.raises(ForbiddenMove):
            ask_to_reconsider(Case.objects.get(), "تأخرت")

    assert (on_the_day, after) == (["reconsider"], ["close"])
