"""The steps of approval of a new house, and of one that somebody has changed."""

import pytest
from wagtail.models import Workflow

from builders import cms as make
from builders.approving import fresh, with_approvals
from cms.models import Approval
from rakeen.approvals import ensure

pytestmark = pytest.mark.django_db


def test_legal_review_comes_before_the_board():
    policy = make.make_policy(with_policies())

    steps = [(str(task), groups(task)) for task in policy.get_workflow().tasks.specific()]
    assert steps == [("المراجعة القانونية", ["legal"]), ("مجلس الإدارة", ["board"])]


def groups(task):
    return [group.name for group in task.groups.all()]


def with_policies():
    home = make.make_site()
    make.make_policy(home, slug="first")
    return with_approvals(home)


def test_the_steps_are_made_once_and_then_left_as_they_are():
    policy = make.make_policy(with_policies())
    Workflow.objects.get(name="اعتماد السياسات").deactivate()
    task = Approval.objects.first()
    task.groups.clear()

    ensure()

    assert (Approval.objects.count(), task.groups.count()) == (2, 0)
    assert fresh(policy).get_workflow() is None


def test_a_house_without_policies_has_no_workflow_yet():
    make.make_site()

    ensure()

    assert Approval.objects.exists() is False
