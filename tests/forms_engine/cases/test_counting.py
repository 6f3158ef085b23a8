"""The forms room learns from the cases how many requests a form has had."""

from datetime import timedelta

from builders.forms import publish_as
from builders.wizard import Browser
from forms_engine.cases.counting import submissions
from forms_engine.clock.time import now
from forms_engine.forms.opening import Opening
from forms_engine.forms.registry import published
from forms_engine.forms.standing import standing


def test_sent_requests_are_counted_and_begun_ones_are_not(db):
    Browser().begin()
    sender = Browser()
    sender.begin()
    sender.fill()

    assert submissions("help", None) == 1
    assert submissions("help", now() + timedelta(days=1)) == 0
    assert submissions("volunteer", None) == 0


def test_a_form_is_full_once_its_quota_is_sent(db):
    publish_as(Opening(quota=1))
    sender = Browser()
    sender.begin()
    before = standing(published("help"))

    sender.fill()

    assert (before, standing(published("help"))) == ("open", "full")
