"""Webhooks hear of each change once it stands, signed, tried again until they take it."""

import json
from datetime import timedelta

import pytest
import time_machine

from builders import cms as make
from builders.webhooks import make_webhook, receiver
from cms.headless import telling
from cms.headless.models import Delivery
from cms.headless.signing import secret_of, signature
from cms.models import HouseSettings
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def loopback(settings):
    settings.RAKEEN_WEBHOOK_HOSTS = ["127.0.0.1"]


@pytest.fixture
def home():
    home = make.make_site(languages=("ar", "en"))
    Job.objects.all().delete()
    return home


@pytest.fixture
def sink():
    with receiver() as server:
        yield server


def told():
    return [json.loads(row.body) for row in Delivery.objects.order_by("pk")]


def events():
    return [row["event"] for row in told()]


def test_a_published_page_is_told_by_ids_and_addresses_alone(home):
    make_webhook()

    page = make.make_content(home, slug="about", title="سرّ العنوان")

    (body,) = told()
    assert {name: body[name] for name in ("event", "type", "page", "locale", "url", "api_url")} == {
        "event": "page.published",
        "type": "cms.ContentPage",
        "page": page.pk,
        "locale": "ar",
        "url": "http://127.0.0.1:8000/ar/about/",
        "api_url": f"http://127.0.0.1:8000/api/v2/pages/{page.pk}/",
    }
    assert set(body) == {
        *("id", "event", "time", "type", "page", "translation_key", "locale", "url", "api_url")
    }
    assert "سرّ" not in Delivery.objects.get().body


def test_each_kind_of_change_has_its_event(home, django_capture_on_commit_callbacks):
    about = make.make_content(home, slug="about")
    other = make.make_content(home, slug="other")
    make_webhook()

    make.make_translation(about)
    with django_capture_on_commit_callbacks(execute=True):
        make.change(about, slug="about-us")
    about.refresh_from_db()
    about.move(other, pos="last-child")
    about.unpublish()
    HouseSettings.objects.create(site=home.get_site())

    assert events() == [
        *("page.published", "page.published", "page.moved", "page.moved", "page.unpublished"),
        "settings.changed",
    ]


def test_a_new_version_of_a_policy_is_told_with_its_address(home):
    policy = make.make_policy(home, make.clause("l1", "قبل"))
    make_webhook(events=["policy.version"])

    make.change(policy, clauses=make.stream(make.clause("l1", "بعد")), version="1.1")

    (body,) = told()
    assert (body["version"], body["page"]) == (2, policy.pk)
    assert body["api_url"] == f"http://127.0.0.1:8000/api/v2/pages/{policy.pk}/versions/2/"


def test_a_deleted_page_is_told_as_taken_down(home):
    page = make.make_content(home)
    make_webhook()

    page.delete()

    assert events() == ["page.unpublished"]


def test_nobody_hears_of_a_draft_or_of_a_page_for_a_few(home):
    page = make.make_content(home)
    page.view_restrictions.create(restriction_type="login")
    make_webhook()

    page.save_revision()
    make.change(page, title="آخر")

    assert events() == []


def test_only_what_was_asked_for_is_told(home):
    make_webhook("https://one.example/", ["page.moved"])
    make_webhook("https://two.example/", ["page.published"])
    make_webhook("https://off.example/", active=False)

    make.make_content(home)

    assert [row.webhook.url for row in Delivery.objects.all()] == ["https://two.example/"]


def test_what_is_sent_is_signed(home, sink):
    hook = make_webhook(sink.url)
    make.make_content(home)

    drain()

    ((headers, body),) = sink.taken
    moment = headers["Rakeen-Signature"].partition(",")[0].removeprefix("t=")
    assert headers["Rakeen-Signature"] == signature(secret_of(hook), int(moment), body)
    assert (headers["Rakeen-Event"], json.loads(body)["id"]) == (
        "page.published",
        headers["Rakeen-Event-Id"],
    )
    assert (Delivery.objects.get().status, Delivery.objects.get().done_at is None) == (200, False)


@pytest.mark.parametrize("status", [500, 404, 302, 429])
def test_what_is_not_taken_is_sent_again_as_the_same_event(home, status):
    with (
        time_machine.travel("2026-03-01T10:00:00+03:00", tick=False) as clock,
        receiver(status, status) as sink,
    ):
        make_webhook(sink.url)
        make.make_content(home)

        drain()
        failed = Delivery.objects.get()
        for _try in range(3):
            clock.shift(timedelta(minutes=5))
            drain()

    assert (failed.status, failed.done_at) == (status, None)
    assert Delivery.objects.get().status == 200
    assert len(sink.taken) == 3
    assert len({headers["Rakeen-Event-Id"] for headers, _body in sink.taken}) == 1
    assert len({body for _headers, body in sink.taken}) == 1


def test_a_worker_killed_after_sending_sends_the_same_event_again(home, sink, monkeypatch):
    def killed(*_args):
        raise KeyboardInterrupt

    with time_machine.travel("2026-03-01T10:00:00+03:00", tick=False) as clock:
        make_webhook(sink.url)
        make.make_content(home)
        with monkeypatch.context() as patch:
            patch.setattr(telling, "_note", killed)
            with pytest.raises(KeyboardInterrupt):
                drain()
        clock.shift(timedelta(hours=1))
        drain()

    ids = [headers["Rakeen-Event-Id"] for headers, _body in sink.taken]
    assert (len(ids), len(set(ids))) == (2, 1)
    assert Delivery.objects.get().status == 200


def test_nobody_there_is_tried_again_until_it_is_given_up(home):
    with time_machine.travel("2026-03-01T10:00:00+03:00", tick=False) as clock:
        with receiver() as gone:
            url = gone.url
        make_webhook(url)
        make.make_content(home)
        drain()
        clock.shift(timedelta(hours=73))
        drain()

    assert (Delivery.objects.get().status, Job.objects.get().dead_at is None) == (None, False)


def test_a_delivery_that_was_given_up_is_sent_again_by_hand(home):
    with (
        time_machine.travel("2026-03-01T10:00:00+03:00", tick=False) as clock,
        receiver(500, 500) as sink,
    ):
        make_webhook(sink.url)
        make.make_content(home)
        drain()
        clock.shift(timedelta(hours=73))
        drain()

        telling.again(Delivery.objects.get())
        drain()

    assert (len(sink.taken), Delivery.objects.get().status) == (3, 200)


def test_a_delivery_that_was_taken_is_sent_again_by_hand_as_the_same_event(home, sink):
    make_webhook(sink.url)
    make.make_content(home)
    drain()

    telling.again(Delivery.objects.get())
    telling.again(Delivery.objects.get())
    drain()

    ids = {headers["Rakeen-Event-Id"] for headers, _body in sink.taken}
    assert (len(sink.taken), len(ids)) == (2, 1)


def test_a_webhook_that_was_switched_off_is_sent_nothing_more(home, sink):
    hook = make_webhook(sink.url)
    make.make_content(home)
    hook.active = False
    hook.save()

    drain()

    assert (sink.taken, Job.objects.get().done_at is None) == ([], False)


def test_a_webhook_that_was_deleted_leaves_a_job_that_does_nothing(home, sink):
    hook = make_webhook(sink.url)
    make.make_content(home)
    hook.delete()

    drain()

    assert (sink.taken, Job.objects.get().done_at is None) == ([], False)


def test_what_was_told_a_month_ago_is_forgotten(home):
    make_webhook()
    with time_machine.travel("2026-03-01T10:00:00+03:00", tick=False) as clock:
        make.make_content(home)
        clock.shift(timedelta(days=31))
        make.make_content(home)
        telling.forget_old()

    assert len(told()) == 1
