"""Editors keep webhooks: a secret shown once, what was sent, and sending it again."""

import re

import pytest

from builders import cms as make
from builders.staff import make_staff
from builders.webhooks import make_webhook, receiver
from cms.headless.models import Delivery, Webhook
from cms.headless.signing import secret_of
from forms_engine.outbox.drain import drain
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, settings):
    settings.RAKEEN_WEBHOOK_HOSTS = ["127.0.0.1"]
    make.make_site()
    client.force_login(make_staff(role=Role.EDITOR), "forms_engine.staff.backends.RoleBackend")
    return client


def send(client, path, **data):
    return client.post(f"/admin/webhooks/{path}", data, follow=True)


def text(answer):
    return answer.content.decode()


def test_an_editor_writes_a_webhook_and_is_led_to_its_secret(editor):
    page = send(editor, "new/", url="http://127.0.0.1:9/", events="page.moved", active="on")

    hook = Webhook.objects.get()
    assert (hook.url, hook.events, hook.active) == ("http://127.0.0.1:9/", ["page.moved"], True)
    assert page.redirect_chain[-1][0] == f"/admin/webhooks/inspect/{hook.pk}/"
    assert f"/admin/webhooks/{hook.pk}/secret/" in text(page)


@pytest.mark.parametrize(
    "url", ["https://127.0.0.2/", "http://93.184.216.34/", "https://10.0.0.1/x", "words"]
)
def test_a_bad_address_is_refused_where_it_stands(editor, url):
    page = send(editor, "new/", url=url, events="page.moved")

    assert (page.status_code, Webhook.objects.count()) == (200, 0)
    assert 'id="panel-child-url-errors"' in text(page) or "error-message" in text(page)


def test_the_secret_is_shown_this_once_and_is_another_each_time(editor):
    hook = make_webhook("http://127.0.0.1:9/")
    path = f"{hook.pk}/secret/"

    first, second = send(editor, path), send(editor, path)
    shown = [
        re.search(r"<code dir=\"ltr\">(\w{64})</code>", text(one))[1] for one in (first, second)
    ]

    hook.refresh_from_db()
    assert (shown[0] == shown[1], shown[1]) == (False, secret_of(hook))
    assert "no-store" in first["Cache-Control"]
    assert shown[1] not in text(editor.get(f"/admin/webhooks/inspect/{hook.pk}/"))


@pytest.mark.parametrize("count", [0, 1, 25])
def test_the_page_lists_what_was_sent_lately(editor, count, django_assert_max_num_queries):
    hook = make_webhook("http://127.0.0.1:9/", active=True)
    home = make.models.HomePage.objects.get()
    page = make.make_content(home)
    Delivery.objects.all().delete()
    for _number in range(count):
        make.change(page)

    with django_assert_max_num_queries(30):
        shown = text(editor.get(f"/admin/webhooks/inspect/{hook.pk}/"))

    assert shown.count("بانتظار الإرسال") == min(count, 20)
    assert ("لم يُرسل شيء بعد" in shown) == (count == 0)


def test_what_was_taken_can_be_sent_again(editor):
    with receiver() as sink:
        hook = make_webhook(sink.url)
        make.make_content(make.models.HomePage.objects.get())
        drain()
        delivery = Delivery.objects.get()
        before = text(editor.get(f"/admin/webhooks/inspect/{hook.pk}/"))

        after = text(send(editor, f"deliveries/{delivery.pk}/"))
        drain()

    again = f"/admin/webhooks/deliveries/{delivery.pk}/"
    assert (again in before, again in after, len(sink.taken)) == (True, False, 2)


@pytest.mark.parametrize("role", [Role.RESEARCHER, Role.AUDITOR])
def test_nobody_else_comes_near(client, role):
    make.make_site()
    hook = make_webhook()
    client.force_login(make_staff(role=role), "forms_engine.staff.backends.RoleBackend")

    pages = [client.get(f"/admin/webhooks/{path}") for path in ("", "new/", f"inspect/{hook.pk}/")]
    acts = [client.post(f"/admin/webhooks/{hook.pk}/secret/")]

    assert {answer.status_code for answer in [*pages, *acts]} <= {302, 403}
    assert Webhook.objects.get().renewed == 0
