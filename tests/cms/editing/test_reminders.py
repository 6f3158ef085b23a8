"""E-mails about pages due for review: one for each page and date, whatever runs twice."""

from datetime import date

import pytest
from django.core import mail

from builders import cms as make
from builders.staff import make_staff
from cms.editing.reminders import remind
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 27)


@pytest.fixture
def due():
    make_staff(role=Role.EDITOR, username="first")
    make_staff(role=Role.EDITOR, username="second")
    make_staff(role=Role.RECEPTION)
    return make.make_guide(make.make_site(), title="دليل الضياع", next_review_on=DAY)


def sent():
    drain()
    return sorted((one.to[0].partition("@")[0], one.subject) for one in mail.outbox)


def test_without_an_owner_every_editor_is_told_and_nobody_else(due, time_machine):
    time_machine.move_to("2026-11-27T09:00:00Z")
    remind(DAY)

    subject = "حان موعد المراجعة: دليل الضياع"
    assert sent() == [("first", subject), ("second", subject)]
    assert f"/admin/pages/{due.pk}/edit/" in mail.outbox[0].body
    assert "27 نوفمبر 2026" in mail.outbox[0].body.replace("\xa0", " ")


def test_the_owner_alone_is_told_of_a_page_that_has_one(due, time_machine):
    time_machine.move_to("2026-11-27T09:00:00Z")
    owner = make_staff(role=Role.EDITOR, username="owner")
    type(due).objects.filter(pk=due.pk).update(owner=owner)

    remind(DAY)

    assert [name for name, _subject in sent()] == ["owner"]


def test_an_owner_who_edits_no_longer_is_not_told(due, time_machine):
    time_machine.move_to("2026-11-27T09:00:00Z")
    owner = make_staff(role=Role.RECEPTION, username="left")
    type(due).objects.filter(pk=due.pk).update(owner=owner)

    remind(DAY)

    assert [name for name, _subject in sent()] == ["first", "second"]


def test_the_same_date_is_told_once_and_the_next_one_again(due, time_machine):
    time_machine.move_to("2026-11-27T09:00:00Z")
    for _ in range(3):
        remind(DAY)
    once = len(sent())

    type(due).objects.filter(pk=due.pk).update(next_review_on=date(2026, 11, 26))
    remind(DAY)

    assert (once, len(sent())) == (2, 4)


def test_a_page_reviewed_before_the_message_went_out_is_not_told(due, time_machine):
    time_machine.move_to("2026-11-27T09:00:00Z")
    remind(DAY)
    type(due).objects.filter(pk=due.pk).update(next_review_on=date(2027, 11, 27))

    assert sent() == []


def test_nothing_is_written_for_pages_that_are_not_due(due):
    remind(date(2026, 11, 26))

    assert Job.objects.exists() is False
