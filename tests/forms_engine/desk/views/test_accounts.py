"""Staff accounts: invite to password, roles, disable, and the last administrator."""

import re

import pytest
from django.test import Client

from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.messages.models import Message
from forms_engine.messages.opening import open_message
from forms_engine.outbox.drain import drain
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

pytestmark = pytest.mark.django_db
URL = "/admin/desk/accounts/"
SARA = {"name": "Sara", "username": "sara", "email": "sara@example.org", "roles": ["quality"]}


def test_an_invited_person_chooses_a_password_by_the_link_and_signs_in():
    huda, sara = make_staff(role=Role.ADMINISTRATOR), Client()
    sign_in(huda).post(f"{URL}invite/", SARA)
    drain()
    text = open_message(Message.objects.get(template="staff_invite"), by=huda).rendered.body

    path = re.search(r"/admin/password_reset/\S+", text).group()
    form = sara.get(path, follow=True)
    word = "a quiet camel crossing"
    sara.post(form.redirect_chain[-1][0], {"new_password1": word, "new_password2": word})

    entered = sara.post("/admin/login/", {"username": "sara", "password": word, "next": "/admin/"})
    assert (entered.status_code, entered.url) == (302, "/admin/")
    assert User.objects.get(username="sara").roles == {Role.QUALITY}


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"username": "amal"}, "username"),
        ({"username": "two words"}, "username"),
        ({"email": "nowhere"}, "email"),
        ({"roles": []}, "roles"),
        ({"roles": ["king"]}, "roles"),
        ({"name": ""}, "name"),
    ],
)
def test_a_wrong_invitation_comes_back_with_a_sentence(given, field):
    make_staff(role=Role.RECEPTION, username="amal")
    browser = sign_in(role=Role.ADMINISTRATOR)

    answer = browser.post(f"{URL}invite/", SARA | given)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert User.objects.filter(username="sara").count() == 0


def test_roles_are_changed_from_the_screen():
    amal = make_staff(role=Role.RECEPTION)

    sign_in(role=Role.ADMINISTRATOR).post(f"{URL}{amal.pk}/", {"roles": ["auditor", "quality"]})

    assert User.objects.get(pk=amal.pk).roles == {Role.AUDITOR, Role.QUALITY}


def test_the_last_administrator_is_kept_with_a_sentence():
    huda = make_staff(role=Role.ADMINISTRATOR)
    browser = sign_in(huda)

    roles = browser.post(f"{URL}{huda.pk}/", {"roles": ["quality"]})
    disabled = browser.post(f"{URL}{huda.pk}/disable/", follow=True)

    kept = User.objects.get(pk=huda.pk)
    assert (kept.roles, kept.is_active) == ({Role.ADMINISTRATOR}, True)
    assert "آخر مدير للنظام" in roles.content.decode()
    assert "آخر مدير للنظام" in disabled.content.decode()


def test_an_account_is_disabled_and_enabled():
    amal, browser = make_staff(role=Role.RECEPTION), sign_in(role=Role.ADMINISTRATOR)
    states = []

    for act in ("disable", "enable"):
        browser.post(f"{URL}{amal.pk}/{act}/")
        states.append(User.objects.get(pk=amal.pk).is_active)

    assert states == [False, True]


def test_a_forgotten_invitation_is_sent_again():
    huda = make_staff(role=Role.ADMINISTRATOR)
    browser = sign_in(huda)
    browser.post(f"{URL}invite/", SARA)
    drain()
    sara = User.objects.get(username="sara")

    browser.post(f"{URL}{sara.pk}/invite/")
    drain()

    assert Message.objects.filter(template="staff_invite").count() == 2


def test_an_unknown_person_is_not_found():
    answer = sign_in(role=Role.ADMINISTRATOR).get(f"{URL}999999/")

    assert answer.status_code == 404


@pytest.mark.parametrize("people", [1, 3])
def test_the_list_takes_the_same_queries_however_long(people, django_assert_num_queries):
    browser = sign_in(role=Role.ADMINISTRATOR)
    for _ in range(people):
        make_staff(roles=(Role.RECEPTION, Role.EDITOR))

    with django_assert_num_queries(12):
        browser.get(URL)
