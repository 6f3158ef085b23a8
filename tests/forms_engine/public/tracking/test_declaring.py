"""Who asked by words signs the declaration on the tracking page and sees what is missing."""

import pytest

from builders.cases import AMAL, make_case
from builders.desk import sign_in
from forms_engine.cases.enums import State
from forms_engine.casework.models import Declaration
from forms_engine.casework.statement import statement
from forms_engine.staff.enums import Role

from .test_views import open_case, page, text

pytestmark = pytest.mark.django_db
ASKS = "إقرارك لم يصلنا بعد"


def make_opened(client, **extra):
    case = make_case(state=State.VERIFYING, **extra)
    open_case(client, case)
    return case


def send(client, case, language="ar", **changed):
    given = {"declared": "on", "signature": AMAL.name, "digest": statement(language)[0].digest}
    return client.post(page(case, "declare/", language), given | changed)


def test_the_missing_declaration_is_shown_first_read_signed_and_thanked_for(client):
    case = make_opened(client)

    asked, read = client.get(page(case)), client.get(page(case, "declare/"))
    answer = send(client, case)
    after = client.get(answer["Location"])

    assert ASKS in text(asked)
    assert statement("ar")[0].text in text(read)
    assert answer["Location"] == f"{page(case)}?declared"
    assert ("شكرًا لك: سُجّل إقرارك" in text(after), ASKS in text(after)) == (True, False)
    assert client.get(page(case, "declare/"))["Location"] == page(case)


def test_each_thing_that_is_missing_is_named_and_the_typed_name_stays(client):
    case = make_opened(client)

    both = send(client, case, declared="", signature="")
    one = send(client, case, declared="")

    assert (both.status_code, list(both.context["form"].errors)) == (422, ["declared", "signature"])
    assert (one.status_code, AMAL.name in one.content.decode()) == (422, True)
    assert Declaration.objects.count() == 0


def test_words_that_changed_meanwhile_are_read_and_ticked_anew(client):
    case = make_opened(client)

    again = send(client, case, digest="0" * 64)

    body = again.content.decode()
    assert (again.status_code, "تغيّر نص الإقرار" in body) == (422, True)
    assert (statement("ar")[0].digest in body, " checked" in body) == (True, False)
    assert AMAL.name in body


def test_an_english_reader_signs_the_english_words(client):
    case = make_opened(client)

    send(client, case, "en")

    assert Declaration.objects.get().text == statement("en")[0].text


def test_staff_read_what_was_signed_with_its_proof(client):
    case = make_opened(client)
    send(client, case)
    row = Declaration.objects.get()
    browser = sign_in(role=Role.VERIFICATION)

    shown = browser.get(f"/admin/desk/requests/{case.reference}/declare/").content.decode()
    screen = browser.get(f"/admin/desk/requests/{case.reference}/")

    assert [w for w in (row.text, row.digest, AMAL.name) if w not in shown] == []
    note = screen.context["work"].checks[0]["note"]
    assert note.startswith("في صفحة المتابعة، مع كتابة الاسم الكامل توقيعًا · ")


def test_a_case_that_a_form_opened_has_nothing_to_sign(client):
    case = make_opened(client, answers={"person": {"name": AMAL.name}})

    assert ASKS not in text(client.get(page(case)))
    assert client.get(page(case, "declare/"))["Location"] == page(case)
