"""Doors that Wagtail itself keeps: settings, and a forgotten password."""

import re

import pytest
from django.core import mail
from django.test import Client

from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
WORD = "a quiet camel crossing"
SETTINGS = ("cms/housesettings", "fe_clock/terms")


@pytest.mark.parametrize(
    ("role", "opened"),
    [
        (Role.EDITOR, [True, False]),
        (Role.ADMINISTRATOR, [False, True]),
        (Role.RECEPTION, [False, False]),
    ],
)
def test_settings_open_to_their_owners_alone(role, opened):
    browser = sign_in(role=role)

    answers = [browser.get(f"/admin/settings/{name}/", follow=True) for name in SETTINGS]

    assert ["/admin/settings/" in answer.request["PATH_INFO"] for answer in answers] == opened


def test_a_forgotten_password_is_replaced_and_old_sessions_end():
    amal = make_staff(role=Role.RECEPTION, username="amal", password="the old pass phrase")
    before, visitor = sign_in(amal), Client()

    visitor.post("/admin/password_reset/", {"email": amal.email})
    path = re.search(r"/admin/password_reset/confirm/\S+", mail.outbox[0].body).group()
    form = visitor.get(path, follow=True)
    visitor.post(form.redirect_chain[-1][0], {"new_password1": WORD, "new_password2": WORD})

    entered = visitor.post("/admin/login/", {"username": "amal", "password": WORD})
    assert (entered.status_code, before.get("/admin/").status_code) == (302, 302)
    assert before.get("/admin/").url.startswith("/admin/login/")


def test_an_unknown_address_is_answered_alike_and_gets_nothing():
    make_staff(role=Role.RECEPTION, username="amal", password="the old pass phrase")
    visitor = Client()

    known = visitor.post("/admin/password_reset/", {"email": "amal@example.org"})
    unknown = visitor.post("/admin/password_reset/", {"email": "nobody@example.org"})

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert [message.to for message in mail.outbox] == [["amal@example.org"]]
