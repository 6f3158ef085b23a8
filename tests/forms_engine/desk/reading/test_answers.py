"""The case screen shows both people where one asked for the other."""

import pytest

from builders.cases import AMAL, make_case
from builders.desk import sign_in
from forms_engine.cases.behalf import Filler, seal_filler
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Applicant
from forms_engine.desk.reading.answers import filler
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
SALIM = Filler(
    relation="leader", name="سالم", phone="+966559876543", agreement="not_now", reason="مفقود"
)


def asked_by(person, applicant=AMAL, **columns):
    case = make_case(applicant=applicant, **columns)
    Case.objects.filter(pk=case.pk).update(filler=seal_filler(case, person))
    return Case.objects.select_related("key").get(pk=case.pk)


def test_who_asked_stands_beside_who_needs_help():
    rows = {row["label"]: row["value"] for row in filler(asked_by(SALIM))}

    assert rows == {
        "الصلة": "قائد الحملة أو المجموعة",
        "الاسم": "سالم",
        "الهاتف": "+966559876543",
        "موافقة صاحب الحاجة": "لا يمكن سؤاله الآن: مفقود",
        "الرسائل تصل إلى": "صاحب الطلب",
    }


def test_messages_go_to_who_asked_where_the_other_has_no_phone():
    case = asked_by(SALIM, applicant=Applicant(name="أمل"))

    assert filler(case)[-1]["value"] == "هذا الشخص"


def test_a_request_for_oneself_has_no_such_part():
    assert filler(make_case()) == []


def test_whoever_delivers_knows_whom_to_call():
    case = asked_by(SALIM, state="registered")

    page = sign_in(role=Role.VOLUNTEER_COORDINATOR).get(f"/admin/desk/requests/{case.reference}/")

    assert "+966559876543" in page.content.decode()
