"""The one door for accounts: nobody gets past it, and the last administrator stays."""

import pytest
from django.test import Client

from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.outbox.models import Job
from forms_engine.staff.enums import Role
from forms_engine.staff.exceptions import LastAdministrator, UnknownRole, UsernameTaken
from forms_engine.staff.models import User
from forms_engine.staff.services.accounts import (
    disable,
    enable,
    invite,
    invite_again,
    make_demo_accounts,
    set_roles,
)
from forms_engine.staff.services.roles import ensure_roles

pytestmark = pytest.mark.django_db


def test_an_invited_person_has_roles_and_no_password_and_a_letter_is_due():
    huda = make_staff(role=Role.ADMINISTRATOR, username="huda")

    amal = invite(
        username="amal", email="amal@example.org", name="Amal", roles=["reception"], by=huda
    )

    assert amal.roles == {Role.RECEPTION}
    assert amal.has_usable_password() is False
    assert [job.payload for job in Job.objects.filter(kind="staff.invited")] == [{"user": amal.pk}]
    assert [(e.action, e.by) for e in history(f"staff:{amal.pk}")] == [("invited", huda)]


def test_a_second_invitation_is_a_second_letter():
    huda = make_staff(role=Role.ADMINISTRATOR)
    amal = invite(username="amal", email="amal@example.org", roles=["reception"], by=huda)

    invite_again(amal, by=huda)

    keys = Job.objects.filter(kind="staff.invited").order_by("key").values_list("key", flat=True)
    assert list(keys) == [f"{amal.pk}:0", f"{amal.pk}:1"]


def test_a_user_name_is_given_once():
    make_staff(role=Role.RECEPTION, username="amal")

    with pytest.raises(UsernameTaken):
        invite(username="amal", email="a@example.org", roles=["reception"], by=None)

    assert User.objects.filter(username="amal").count() == 1


def test_a_role_the_house_does_not_have_is_refused():
    amal = make_staff(role=Role.RECEPTION)

    with pytest.raises(UnknownRole):
        set_roles(amal, ["reception", "king"], by=None)

    assert User.objects.get(pk=amal.pk).roles == {Role.RECEPTION}


def test_new_roles_replace_the_old_ones_and_are_recorded():
    amal, huda = make_staff(role=Role.RECEPTION), make_staff(role=Role.ADMINISTRATOR)

    set_roles(amal, ["quality", "auditor"], by=huda)

    assert User.objects.get(pk=amal.pk).roles == {Role.QUALITY, Role.AUDITOR}
    events = [(e.action, e.facts) for e in history(f"staff:{amal.pk}")]
    assert events == [("roles_set", {"roles": "auditor, quality"})]


def test_disabling_ends_every_session_at_once_and_enabling_does_not_revive_it():
    amal, huda = make_staff(role=Role.RECEPTION), make_staff(role=Role.ADMINISTRATOR)
    browser = Client()
    browser.force_login(amal)

    disable(amal, by=huda)
    while_disabled = browser.get("/admin/")
    enable(amal, by=huda)
    afterwards = browser.get("/admin/")

    assert (while_disabled.status_code, afterwards.status_code) == (302, 302)
    assert "/admin/login/" in while_disabled.url
    assert "/admin/login/" in afterwards.url
    assert User.objects.get(pk=amal.pk).is_active is True


@pytest.mark.parametrize("act", ["disable", "set_roles"])
def test_the_last_administrator_stays(act):
    huda = make_staff(role=Role.ADMINISTRATOR)
    make_staff(role=Role.EDITOR)

    with pytest.raises(LastAdministrator):
        disable(huda, by=huda) if act == "disable" else set_roles(huda, ["editor"], by=huda)

    kept = User.objects.get(pk=huda.pk)
    assert (kept.is_active, kept.roles) == (True, {Role.ADMINISTRATOR})


def test_a_disabled_administrator_does_not_count_as_another():
    huda, basil = make_staff(role=Role.ADMINISTRATOR), make_staff(role=Role.ADMINISTRATOR)
    disable(basil, by=huda)

    with pytest.raises(LastAdministrator):
        disable(huda, by=basil)

    assert User.objects.get(pk=huda.pk).is_active is True


def test_the_first_run_gives_every_role_an_account_and_the_committee_six():
    ensure_roles()

    made = make_demo_accounts()

    roles = [role for role, _, _ in made]
    assert {role: roles.count(role) for role in roles} == {
        **{role.value: 1 for role in Role},
        "committee": 6,
    }
    assert len({password for _, _, password in made}) == len(made)
    assert all(User.objects.get(username=name).check_password(word) for _, name, word in made[:1])


def test_the_first_run_makes_nothing_where_somebody_works_already():
    make_staff(role=Role.EDITOR)

    assert make_demo_accounts() == []
    assert User.objects.count() == 1
