"""Ticked rows and one row's button, as a browser without JavaScript sends them."""

import pytest
from django.contrib.messages import get_messages

from builders.cases import make_case
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.cases.models import Case
from forms_engine.desk.giving import seen
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/desk/requests/assign/"


def _told(answer):
    return [str(message) for message in get_messages(answer.wsgi_request)]


def test_ticked_requests_go_to_a_colleague_and_the_same_list_comes_back():
    amal, basil = make_staff(role=Role.RECEPTION), make_staff(role=Role.RECEPTION)
    cases = [make_case(), make_case(), make_case()]

    answer = sign_in(amal).post(
        f"{URL}?sort=newest&kind=help", {"case": [seen(case) for case in cases[:2]], "to": basil.pk}
    )

    assert answer.url == "/admin/desk/requests/?sort=newest&kind=help"
    assert _told(answer) == [f"سُلِّم طلبان إلى {basil.get_full_name() or basil.username}."]
    assert set(Case.objects.filter(assignee=basil)) == set(cases[:2])


def test_a_request_is_taken_from_its_row():
    amal, case = make_staff(role=Role.RECEPTION), make_case()
    browser = sign_in(amal)
    page = browser.get("/admin/desk/requests/").content.decode()

    browser.post(URL, {"case": seen(case), "to": amal.pk})

    after = browser.get("/admin/desk/requests/").content.decode()
    button = f'form="take" name="case" value="{seen(case)}"'
    assert (button in page, 'form="take"' in after) == (True, False)
    assert Case.objects.get().assignee == amal


def test_ticked_requests_can_be_freed():
    amal = make_staff(role=Role.RECEPTION)
    case = make_case(assignee=amal)

    answer = sign_in(amal).post(URL, {"case": seen(case), "to": ""})

    assert _told(answer) == ["أصبح طلب واحد متاحًا للجميع."]
    assert Case.objects.get().assignee is None


def test_what_was_not_changed_is_named_with_the_cause():
    amal, huda = make_staff(role=Role.RECEPTION), make_staff(role=Role.RECEPTION)
    case = make_case()
    mark = seen(case)
    Case.objects.update(assignee=huda)

    answer = sign_in(amal).post(URL, {"case": mark, "to": amal.pk})

    assert _told(answer) == [f"لم تتغيّر، لأن زميلًا سبق إليها: \u2066{case.reference}\u2069"]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"to": ""}, "يلزم تحديد طلب واحد على الأقل أولًا. لم يتغيّر شيء."),
        ({"case": "M7K4-XW9P.0", "to": "9" * 40}, "يلزم اختيار اسم من القائمة. لم يتغيّر شيء."),
        ({"case": "M7K4-XW9P.0", "to": ""}, "هذه الطلبات ليست ضمن صلاحيتك. لم يتغيّر شيء."),
        ({"case": ["\0"] * 9, "to": ""}, "هذه الطلبات ليست ضمن صلاحيتك. لم يتغيّر شيء."),
    ],
)
def test_nothing_to_hand_over_says_so(sent, told):
    answer = sign_in(role=Role.RECEPTION).post(URL, sent)

    assert (answer.status_code, _told(answer)) == (302, [told])


def test_an_auditor_reads_the_queue_without_boxes():
    make_case()

    page = sign_in(role=Role.AUDITOR).get("/admin/desk/requests/").content.decode()

    assert ('name="case"' in page, 'id="bulk"' in page) == (False, False)
