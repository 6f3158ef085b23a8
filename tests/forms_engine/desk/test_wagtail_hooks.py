"""How the desk hangs in Wagtail: menu, first page, and the one door for accounts."""

import re

import pytest
from django.test import Client

from builders.cases import make_case
from builders.cms import make_site
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.cases.services.writing import write
from forms_engine.casework.services.todo import add_task
from forms_engine.clock.time import today
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def root():
    """A superuser, as `createsuperuser` makes one."""
    return User.objects.create_superuser("root", "root@example.org", "a long pass phrase")


@pytest.mark.parametrize("rest", ["new/", "edit/{pk}/", "delete/{pk}/"])
def test_wagtails_own_user_screens_lead_to_ours(root, rest):
    huda, browser = make_staff(role=Role.ADMINISTRATOR), sign_in(root)

    answer = browser.post(f"/admin/users/{rest.format(pk=huda.pk)}", {"is_active": ""})

    assert (answer.status_code, answer.headers.get("Location")) == (302, "/admin/desk/accounts/")
    assert User.objects.get(pk=huda.pk).is_active is True


@pytest.mark.parametrize("action", ["delete", "set_active_state", "assign_role"])
def test_nor_are_accounts_changed_in_bulk(root, action):
    huda, browser = make_staff(role=Role.ADMINISTRATOR), sign_in(root)

    browser.post(
        f"/admin/bulk/fe_staff/user/{action}/?id={huda.pk}", {"mark_as_active": "False", "role": 1}
    )

    kept = User.objects.get(pk=huda.pk)
    assert (kept.is_active, kept.roles) == (True, {Role.ADMINISTRATOR})


@pytest.mark.parametrize("role", [role for role in Role if role != Role.EDITOR])
def test_no_role_but_the_editor_touches_pages_or_users(role):
    browser = sign_in(role=role)

    answers = [browser.get(url).status_code for url in ("/admin/pages/2/", "/admin/users/")]

    assert answers == [302, 302]


def test_the_first_page_counts_what_waits_for_a_person():
    amal = make_staff(role=Role.RECEPTION)
    write(make_case(assignee=amal), "Do I bring papers?")
    make_case()

    page = sign_in(amal).get("/admin/")

    panel = page.context["panels"][0].get_context_data()
    assert [str(item["value"]) for item in panel["kpis"]] == ["1", "2", "0", "0", "0", "1", "1"]
    assert [door["label"] for door in panel["doors"]] == [
        "الطلبات", "مهامي", "طلب جديد", "رسائل الناس", "التقويم", "الرسائل",
        "المقابلات", "الهاتف", "الخطابات", "وسائل التواصل الاجتماعي", "ميدانيًا", "الإحصاءات",
    ]  # fmt: skip


def test_the_first_page_counts_my_tasks_once_there_are_any():
    amal, case = make_staff(role=Role.RECEPTION), make_case()
    add_task(case, what="x", who=amal, due_on=today(), by=amal)

    panel = sign_in(amal).get("/admin/").context["panels"][0].get_context_data()

    assert [str(item["value"]) for item in panel["kpis"]][:3] == ["0", "1", "1"]
    assert panel["kpis"][1]["url"] == "/admin/desk/tasks/"


def test_the_first_page_of_an_editor_has_no_numbers_of_cases():
    panel = sign_in(role=Role.EDITOR).get("/admin/").context["panels"][0].get_context_data()

    assert ([door["url"] for door in panel["doors"]], panel["kpis"]) == (
        ["/admin/desk/forms/", "/admin/desk/calendar/", "/admin/desk/texts/"], []
    )  # fmt: skip


def test_the_admin_speaks_arabic_whatever_the_browser_asks_for():
    amal = make_staff(role=Role.RECEPTION)

    page = sign_in(amal).get("/admin/desk/requests/", headers={"Accept-Language": "en-US,en"})

    assert '<html lang="ar" dir="rtl"' in page.content.decode()


def test_a_missing_case_stays_in_the_admin():
    answer = sign_in(role=Role.RECEPTION).get("/admin/desk/requests/3333-4444/")

    assert (answer.status_code, "wagtail-sidebar" in answer.content.decode()) == (404, True)


def test_too_many_wrong_passwords_get_a_kind_page():
    browser = Client()
    typed = {"username": "amal", "password": "wrong"}

    answers = [browser.post("/admin/login/", typed) for _ in range(6)]

    assert answers[-1].status_code == 429
    assert "بعد ربع ساعة" in answers[-1].content.decode()


def test_the_door_speaks_arabic_in_every_field():
    form = Client().get("/admin/login/").context["form"]

    assert [str(field.label) for field in form][:2] == ["اسم المستخدم", "كلمة المرور"]


def test_an_editor_keeps_wagtails_own_first_page_with_the_way_to_the_forms():
    page = sign_in(role=Role.EDITOR).get("/admin/")

    panel = page.context["panels"][0].get_context_data()
    assert [door["url"] for door in panel["doors"]] == [
        "/admin/desk/forms/",
        "/admin/desk/calendar/",
        "/admin/desk/texts/",
    ]
    assert "w-summary" in page.content.decode()


def _plain_menu(role):
    page = sign_in(role=role).get("/admin/").content.decode()
    menu = page.partition("<noscript>")[2].partition("</noscript>")[0]
    return re.findall(r'href="([^"]+)"', menu)


@pytest.mark.parametrize(
    ("role", "doors"),
    [
        (
            Role.RESEARCHER,
            [
                "requests/",
                "tasks/",
                "requests/new/",
                "interviews/",
                "calls/",
                "inbox/",
                "calendar/",
            ],
        ),
        (Role.QUALITY, ["requests/", "tasks/", "counts/", "results/", "forms/", "calendar/"]),
        (Role.AUDITOR, ["requests/", "counts/", "committee/", "calendar/", "audit/"]),
    ],
)
def test_the_menu_without_javascript_is_the_persons_own(role, doors):
    assert _plain_menu(role) == [
        "/admin/",
        *(f"/admin/desk/{door}" for door in doors),
        "/admin/account/",
    ]


def test_an_editor_finds_pages_and_settings_without_javascript():
    links = _plain_menu(Role.EDITOR)

    assert {"/admin/pages/", "/admin/images/", "/admin/settings/cms/housesettings/"} <= set(links)


@pytest.mark.parametrize("action", ["publish", "unpublish", "move", "delete"])
def test_the_menu_hides_no_name_of_wagtails_own_screens(action):
    page = make_site()

    answer = sign_in(role=Role.EDITOR).get(f"/admin/bulk/wagtailcore/page/{action}/?id={page.pk}")

    assert [row["item"].pk for row in answer.context["items"]] == [page.pk]
