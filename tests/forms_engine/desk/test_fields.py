"""Whatever a role opens, prints, exports or is told holds its own fields, no others."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest
from django.test import Client

from builders.api import Api
from builders.canaries import ANSWERS, NUMBER, OF, RECUSAL, WHO, make_canaries
from builders.cases import make_case
from builders.desk import make_things, sign_in
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.fields import FIELDS, Field, readers_of
from forms_engine.cases.permissions import SIGHT
from forms_engine.cases.sealed import open_facts
from forms_engine.desk.permissions import SCREENS
from forms_engine.messages.models import Message
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db

NEVER = (NUMBER, RECUSAL)
WORDS = re.compile("|".join(map(re.escape, (*OF, *NEVER))))
SAVED = {"reason": "Calls of today"}


def test_of_every_kind_only_those_read_a_field_who_can_see_such_a_case():
    seers = {role for role in SIGHT} | {Role.ADMINISTRATOR}

    assert {
        role for table in FIELDS.values() for roles in table.values() for role in roles
    } == seers
    assert [field for field in Field if Role.ADMINISTRATOR in readers_of(field)] == [
        Field.MESSAGE_TEXT
    ]


def test_transport_staff_read_name_place_and_delivery_of_a_request_and_nothing_else():
    table = FIELDS[Kind.HELP]

    assert [field for field in Field if Role.VOLUNTEER_COORDINATOR in table[field]] == [
        Field.CONTACT,
        Field.FILLER,
        Field.DELIVERY,
    ]


@pytest.mark.parametrize("role", Role)
def test_everything_that_a_role_opens_holds_its_own_fields_only(role):
    made = make_canaries()
    things = _about(made)
    user = made.voter if role == Role.COMMITTEE else make_staff(role=role)
    browser = sign_in(user)

    mine = [name for name, roles in SCREENS.items() if role in roles]
    found = {name: _words(browser.get(things.url(name))) for name in mine}
    found["export"] = _words(browser.post(things.url("export_many"), _ticked(made.case)))
    found["history"] = _words(browser.get(f"{things.url('audit')}?reference={made.case.reference}"))
    told = _words(browser.post(things.url("message")))

    sees = role in SIGHT and role != Role.QUALITY
    allowed = {word for word, field in OF.items() if sees and role in FIELDS[Kind.HELP][field]}
    assert set().union(*found.values()) == allowed
    assert ("zqquestion" in told) == (role in FIELDS[Kind.HELP][Field.MESSAGE_TEXT])
    assert not told & set(NEVER)


def test_who_stepped_aside_reads_no_word_of_the_case_whatever_else_they_are():
    made = make_canaries()
    things, roles = _about(made), [Role.AUDITOR, Role.RECEPTION, Role.ADMINISTRATOR]
    made.aside.groups.add(*make_staff(roles=tuple(roles)).groups.all())
    browser = sign_in(type(made.aside).objects.get(pk=made.aside.pk))

    found = {name: _words(browser.get(things.url(name))) for name in SCREENS}
    found["export"] = _words(browser.post(things.url("export_many"), _ticked(made.case)))
    found["told"] = _words(browser.post(things.url("message")))

    assert {name: words for name, words in found.items() if words} == {}


def test_a_number_is_whole_only_where_it_is_revealed_and_each_time_is_recorded():
    case = make_case(state=State.REGISTERED, applicant=WHO, answers=ANSWERS)
    address = f"/admin/desk/requests/{case.reference}/reveal/person.document_number/"
    people = {role: make_staff(role=role) for role in Role}

    shown = {
        role: NUMBER in _text(sign_in(user).post(address, {"reason": f"why {role}"}))
        for role, user in people.items()
    }

    revealers = FIELDS[Kind.HELP][Field.NUMBER]
    assert shown == {role: role in revealers for role in Role}
    seen = [event for event in history(case.stream) if event.action == "reveal"]
    said = {event.by: open_facts(case, event.sealed, label="event")["reason"] for event in seen}
    assert said == {people[role]: f"why {role}" for role in revealers}


def test_the_applicant_reads_what_was_told_and_nothing_that_staff_wrote_for_each_other():
    made, browser = make_canaries(), Client()
    given = {"reference": made.case.reference, "last4": "4567"}

    page = browser.post("/ar/track/", given, headers={"sec-fetch-site": "same-origin"})
    page = browser.get(page.url) if page.status_code == 302 else page
    api = Api(browser).send("POST", "/track", given)

    told = {"zqquestion", "zqanswer", "zqdecision", "zqcondition", "zqdelivered"}
    assert (page.status_code, api.status_code) == (200, 200)
    assert (_words(page) - told, _words(api) - told) == (set(), set())


def _about(made):
    """The things of the desk, all about this case."""
    case = made.case
    return replace(
        make_things(),
        case=case,
        item=made.item,
        message=Message.objects.get(about=case.stream, template="question"),
        letter=case.letters.get(),
        task=case.tasks.get(),
    )


def _ticked(case):
    return SAVED | {"case": [f"{case.reference}.0"], "step": "1", "confirm": "1"}


def _words(answer):
    return set(WORDS.findall(_text(answer)))


def _text(answer):
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if answer.headers.get("Content-Type") != "application/pdf":
        return data.decode(errors="replace")
    try:
        pages = pypdfium2.PdfDocument(io.BytesIO(data).getvalue())
    except pypdfium2.PdfiumError:
        return ""  # the letter's scan is no real document
    return " ".join(page.get_textpage().get_text_bounded() for page in pages)
