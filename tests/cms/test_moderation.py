"""A policy from its draft through legal review and the board to its readers."""

import pytest
from django.core import mail

from builders import cms as make
from builders.approving import act, approve, edit, fresh, submitted, with_approvals
from builders.desk import sign_in
from builders.staff import make_staff
from cms.versions import versions_of
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def policy():
    home = make.make_site()
    policy = make.make_policy(home, title="سياسة العلاقة")
    with_approvals(home)
    return policy


def numbers(page):
    return [version.number for version in versions_of(page)]


def test_only_the_boards_approval_publishes_and_freezes_the_version(policy):
    submitted(policy)
    sent = numbers(policy)
    approve(policy, Role.LEGAL)
    read = numbers(policy)

    after = approve(policy, Role.BOARD)

    assert (sent, read, numbers(policy)) == ([1], [1], [2, 1])
    assert (after.live, after.version, after.workflow_in_progress) == (True, "1.1", False)


def test_legal_review_comes_first_and_each_only_takes_its_own_step(policy):
    submitted(policy)

    early = act(sign_in(role=Role.BOARD), policy, "approve")
    own = act(sign_in(role=Role.EDITOR), policy, "approve")

    assert [early.status_code, own.status_code] == [403, 403]
    assert fresh(policy).current_workflow_task.name == "المراجعة القانونية"


def test_sending_back_asks_for_a_reason_in_its_dialog(policy):
    submitted(policy)

    answer = act(sign_in(role=Role.LEGAL), policy, "reject")

    assert "يُكتب ما ينبغي تعديله حتى يمكن تعديله." in answer.json()["html"]
    assert fresh(policy).workflow_in_progress is True


def test_the_reason_cannot_be_left_out_by_another_way(policy):
    submitted(policy)

    answer = edit(
        sign_in(role=Role.LEGAL),
        policy,
        **{"action-workflow-action": "1", "workflow-action-name": "reject"},
    )

    assert (answer.status_code, fresh(policy).workflow_in_progress) == (400, True)


def test_whoever_approves_on_the_page_comes_back_to_what_waits(policy):
    submitted(policy)
    pressed = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    answer = edit(sign_in(role=Role.LEGAL), policy, **pressed)

    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert fresh(policy).current_workflow_task.name == "مجلس الإدارة"


def test_what_was_sent_back_is_changed_and_sent_again(policy):
    submitted(policy)
    act(sign_in(role=Role.LEGAL), policy, "reject", comment="يُذكر تاريخ السريان.")
    back = fresh(policy).current_workflow_state.status

    submitted(policy, text="مع تاريخ السريان.", **{"action-restart-workflow": "1"})
    after = approve(policy, Role.LEGAL, Role.BOARD)

    assert (back, "مع تاريخ السريان" in str(after.clauses)) == ("needs_changes", True)


def test_what_the_board_sent_back_goes_through_legal_review_again(policy):
    submitted(policy)
    approve(policy, Role.LEGAL)
    act(sign_in(role=Role.BOARD), policy, "reject", comment="تُحذف الفقرة الأخيرة.")

    submitted(policy, text="نص لم يره أحد.")
    waits = fresh(policy).current_workflow_task.name
    after = approve(policy, Role.LEGAL, Role.BOARD)

    assert waits == "المراجعة القانونية"
    assert ("نص لم يره أحد" in str(after.clauses), numbers(policy)) == (True, [2, 1])


def test_whoever_decides_and_whoever_wrote_are_told_in_arabic(policy):
    legal = make_staff(role=Role.LEGAL)
    submitted(policy)
    (waits,) = [one for one in mail.outbox if one.to == [legal.email]]
    mail.outbox.clear()

    act(sign_in(legal), policy, "reject", comment="يُذكر تاريخ السريان.")

    (back,) = mail.outbox
    assert waits.subject == "ينتظر قرارك: سياسة العلاقة"
    assert f"/admin/pages/{policy.pk}/edit/" in waits.body
    assert back.subject == "أُعيدت إليك: سياسة العلاقة"
    assert "يُذكر تاريخ السريان." in back.body


def test_the_editor_is_told_when_the_board_has_approved(policy):
    submitted(policy)
    approve(policy, Role.LEGAL)
    mail.outbox.clear()

    approve(policy, Role.BOARD)

    assert [one.subject for one in mail.outbox] == ["اعتُمدت: سياسة العلاقة"]
    assert "/ar/policies/relations/" in mail.outbox[0].body


def test_nobody_changes_the_text_while_others_decide(policy):
    submitted(policy, text="النص المرسل.")

    edit(sign_in(role=Role.EDITOR), policy, text="نص آخر.")

    assert "نص آخر" not in str(fresh(policy).get_latest_revision_as_object().clauses)
