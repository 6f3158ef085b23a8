"""The alarm clocks of cms do their work, however often they ring."""

from datetime import UTC, datetime, timedelta

import pytest

from builders import cms as make
from builders.approving import fresh
from builders.staff import make_staff
from cms import tasks
from cms.models import PageLink
from forms_engine.outbox.models import Job
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


def test_the_minutes_clock_publishes_what_is_due(time_machine):
    time_machine.move_to(NOW)
    page = make.make_content(make.make_site(), summary="قديم")
    page.summary, page.go_live_at = "جديد", NOW + timedelta(minutes=5)
    page.save_revision().publish()

    time_machine.move_to(NOW + timedelta(minutes=6))
    tasks.publish_scheduled.call_local()
    tasks.publish_scheduled.call_local()

    assert fresh(page).summary == "جديد"


def test_the_nights_clock_looks_at_every_link():
    text = make.block("text", '<p><a href="/ar/nowhere/">رابط</a></p>')
    page = make.make_content(make.make_site(), body=make.stream(text))
    PageLink.objects.all().delete()

    tasks.look_at_links.call_local()
    tasks.look_at_links.call_local()

    assert [link.page_id for link in PageLink.objects.all()] == [page.pk]


def test_the_mornings_clock_makes_one_job_for_each_page_that_is_due(time_machine):
    time_machine.move_to(NOW)
    make_staff(role=Role.EDITOR)
    make.make_content(make.make_site(), next_review_on=NOW.date())

    tasks.remind_of_reviews.call_local()
    tasks.remind_of_reviews.call_local()

    assert Job.objects.filter(kind="cms.review_due").count() == 1
