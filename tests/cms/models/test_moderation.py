"""A step of approval as the administrator sees it among the kinds of steps."""

import pytest

from cms.models import Approval
from cms.models.moderation import ReasonForm

pytestmark = pytest.mark.django_db


def test_only_sending_back_asks_for_a_reason():
    step = Approval(name="خطوة")

    blank = {"comment": "   "}
    assert step.get_form_for_action("reject") is ReasonForm
    assert step.get_form_for_action("reject")(blank).is_valid() is False
    assert step.get_form_for_action("approve")(blank).is_valid() is True


def test_it_is_offered_with_words_of_its_own():
    assert Approval.get_description() == "يعتمد أعضاء المجموعات، أو يعيدون الصفحة ويذكرون السبب"
