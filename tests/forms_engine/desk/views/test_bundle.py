"""A case is printed as one PDF, with the files behind it, to those who may read it."""

import io

import pypdfium2
import pytest
from PIL import Image

from builders.cases import HELP_ANSWERS, make_case
from builders.casework import check_all
from builders.desk import sign_in
from builders.staff import make_staff
from builders.uploads import make_case_with_file
from forms_engine.audit.models import Event
from forms_engine.cases.enums import State
from forms_engine.cases.services.handling import add_note
from forms_engine.casework.completeness import standing
from forms_engine.privacy.services import erase_case
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def url(case):
    return f"/admin/desk/requests/{case.reference}/bundle/"


def text_of(response):
    pages = pypdfium2.PdfDocument(response.content)
    return [page.get_textpage().get_text_bounded() for page in pages]


def picture():
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "green").save(out, "JPEG")
    return out.getvalue()


def test_it_holds_answers_notes_and_history_and_who_printed_it():
    case, huda = make_case(answers=HELP_ANSWERS), make_staff(role=Role.RECEPTION, username="huda")
    add_note(case, "afternoon", by=huda)

    response = sign_in(huda).get(url(case))

    words = " ".join(text_of(response))
    assert response["Content-Disposition"] == f'attachment; filename="{case.reference}.pdf"'
    assert [w for w in ("huda", "afternoon", "501234567", "A1234567") if w in words] == [
        "huda",
        "afternoon",
        "501234567",
    ]
    assert Event.objects.filter(stream=case.stream, action="printed", by=huda).count() == 1


def test_the_story_is_not_printed_for_those_who_only_deliver():
    case = make_case(answers=HELP_ANSWERS, state=State.REGISTERED)

    read, delivered = (
        " ".join(text_of(sign_in(role=role).get(url(case))))
        for role in (Role.RECEPTION, Role.VOLUNTEER_COORDINATOR)
    )

    assert ("متحرك" in read, "متحرك" in delivered) == (True, False)


@pytest.mark.parametrize(("data", "more"), [(picture(), 1), (b"no picture", 0)])
def test_a_file_follows_on_pages_of_its_own_and_an_unreadable_one_is_left_out(data, more):
    case, _row = make_case_with_file(data, kind="image")
    plain = make_case_with_file(b"none", kind="image")[0]
    coordinator = sign_in(role=Role.VOLUNTEER_COORDINATOR)

    response = coordinator.get(url(case))

    assert len(text_of(response)) == len(text_of(coordinator.get(url(plain)))) + more


def test_what_was_erased_is_not_printed():
    case = make_case()
    erase_case(case)

    assert sign_in(role=Role.RECEPTION).get(url(case)).status_code == 410


def test_the_checks_of_the_answers_are_printed():
    huda = make_staff(role=Role.VERIFICATION)
    case = make_case(answers=HELP_ANSWERS, state=State.VERIFYING)
    before = " ".join(text_of(sign_in(huda).get(url(case))))
    check_all(case, by=huda)

    after = " ".join(text_of(sign_in(huda).get(url(case))))

    assert after.count("مطابق") - before.count("مطابق") == len(standing(case))
