"""Pages that were scheduled go live at their hour, and go at their end."""

from datetime import UTC, datetime, timedelta

import pytest

from builders import cms as make
from builders.approving import approve, fresh, submitted, with_approvals
from cms.editing.scheduling import publish_what_is_due
from cms.models import PolicyVersion
from cms.search.find import find
from cms.versions import versions_of
from forms_engine.forms.registry import published
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def home(time_machine):
    time_machine.move_to(NOW)
    return make.make_site()


def schedule(page, **fields):
    for name, value in {"go_live_at": NOW + HOUR, **fields}.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return fresh(page)


def test_a_change_is_read_from_its_minute_on_and_not_before(home, time_machine):
    page = make.make_content(home, summary="قديم")
    schedule(page, summary="جديد")

    time_machine.move_to(NOW + HOUR - timedelta(seconds=1))
    publish_what_is_due()
    before = fresh(page).summary
    time_machine.move_to(NOW + HOUR + timedelta(seconds=1))
    publish_what_is_due()
    publish_what_is_due()

    assert (before, fresh(page).summary) == ("قديم", "جديد")


def test_a_page_leaves_at_its_end(home, time_machine):
    page = make.change(make.make_content(home), expire_at=NOW + HOUR)

    time_machine.move_to(NOW + 2 * HOUR)
    publish_what_is_due()

    assert (page.live, fresh(page).live, fresh(page).expired) == (True, False, True)


def test_a_policy_approved_for_later_freezes_its_version_at_that_moment(home, time_machine):
    policy = make.make_policy(home)
    with_approvals(home)
    submitted(policy, go_live_at="2026-11-27 13:00")  # in Makkah, so at ten
    approve(policy, Role.LEGAL, Role.BOARD)
    before = [version.number for version in versions_of(policy)]

    time_machine.move_to(NOW + HOUR + timedelta(minutes=1), tick=False)
    publish_what_is_due()

    newest = versions_of(policy).first()
    assert (before, newest.number, newest.label) == ([1], 2, "1.1")
    assert newest.published_at == NOW + HOUR + timedelta(minutes=1)


def test_a_new_page_that_is_only_scheduled_is_told_and_found_nowhere(home, time_machine):
    policy = make.make_policy(home)
    policy.unpublish()
    PolicyVersion.objects.all().delete()

    schedule(policy, title="سياسة السقيا", change_note="جديدة")
    early = [len(versions_of(policy)), find("السقيا", "ar")]
    time_machine.move_to(NOW + HOUR + timedelta(seconds=1))
    publish_what_is_due()

    assert early == [0, []]
    assert [version.published_at >= NOW + HOUR for version in versions_of(policy)] == [True]


def test_a_form_changes_for_new_runs_at_its_minute(home, time_machine):
    page = make.make_form_page(home)
    before = published("help").version_id
    schedule(page, steps=make.with_steps(page, lambda raw: raw[0]["value"].update(title="بداية")))

    time_machine.move_to(NOW + 2 * HOUR)
    publish_what_is_due()

    assert fresh(page).steps[0].value["title"] == "بداية"
    assert published("help").version_id == before  # the same structure with newer words


def test_one_that_may_not_be_published_any_more_keeps_back_no_other(home, time_machine):
    form = make.make_form_page(home)
    revision = form.save_revision(approved_go_live_at=NOW + HOUR)
    revision.content["steps"] = make.with_steps(form, lambda raw: raw.pop())
    revision.save()
    page = make.make_content(home, summary="قديم")
    schedule(page, summary="جديد")

    time_machine.move_to(NOW + 2 * HOUR)
    publish_what_is_due()

    revision.refresh_from_db()
    assert (fresh(page).summary, revision.approved_go_live_at) == ("جديد", None)
