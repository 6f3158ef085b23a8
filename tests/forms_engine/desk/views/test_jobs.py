"""Jobs that were given up are shown and can be run again."""

import pytest

from builders.cases import make_case
from builders.desk import make_dead_job, sign_in
from forms_engine.clock.time import now
from forms_engine.messages.enums import State
from forms_engine.messages.models import Message
from forms_engine.outbox.models import Job
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/desk/jobs/"


def test_a_dead_job_is_listed_and_run_again():
    job, browser = make_dead_job(), sign_in(role=Role.ADMINISTRATOR)

    listed = browser.get(URL).context["rows"]
    browser.post(f"{URL}{job.pk}/again/")

    job.refresh_from_db()
    assert (listed, job.dead_at) == ([job], None)


def test_a_message_goes_back_to_waiting_with_its_job():
    make_case()
    message = Message.objects.get()
    Message.objects.update(state=State.DEAD)
    Job.objects.filter(key=str(message.pk)).update(dead_at=now())
    job = Job.objects.get(key=str(message.pk))

    sign_in(role=Role.ADMINISTRATOR).post(f"{URL}{job.pk}/again/")

    message.refresh_from_db()
    assert message.state in (State.QUEUED, State.SENT)


def test_a_job_that_lives_cannot_be_run_again():
    make_case()
    job = Job.objects.first()

    answer = sign_in(role=Role.ADMINISTRATOR).post(f"{URL}{job.pk}/again/")

    assert answer.status_code == 404


def test_an_empty_list_says_so():
    answer = sign_in(role=Role.ADMINISTRATOR).get(URL)

    assert "لا مهام متوقفة." in answer.content.decode()


def test_all_are_run_again_at_once_and_each_says_why_it_stopped():
    jobs = [make_dead_job(key=key) for key in "ab"]
    Job.objects.filter(pk=jobs[0].pk).update(kind="message.send", last_error="ChannelError at x:1")
    Job.objects.filter(pk=jobs[1].pk).update(last_error="ZeroDivisionError at x:1")
    browser = sign_in(role=Role.ADMINISTRATOR)

    page = browser.get(URL).content.decode()
    Job.objects.filter(pk=jobs[0].pk).update(kind="evaluation.due")
    browser.post(f"{URL}again/")

    assert [words in page for words in ("لم تقبلها خدمة", "إرسال رسالة", "ما لم يُتوقع")] == [
        True
    ] * 3
    assert Job.objects.filter(dead_at__isnull=False).count() == 0


@pytest.mark.parametrize("number", [1, 3])
def test_a_stopped_message_says_which_it_was_and_about_what(number, django_assert_max_num_queries):
    cases = [make_case() for _ in range(number)]
    Job.objects.filter(kind="message.send").update(dead_at=now(), last_error="ChannelError")
    browser = sign_in(role=Role.ADMINISTRATOR)
    browser.get(URL)

    with django_assert_max_num_queries(14):
        page = browser.get(URL).content.decode()

    assert [case.reference in page for case in cases] == [True] * number
