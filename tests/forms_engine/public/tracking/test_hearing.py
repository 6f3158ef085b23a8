"""What a person does on the page of their case besides answering: writes, attaches, corrects."""

import re

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from builders.cases import AMAL, BASIL, HELP_ANSWERS, make_case
from builders.files import HTML, make_jpeg
from builders.staff import make_staff
from builders.uploads import attach_file
from forms_engine.cases.enums import State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_applicant, seal_words
from forms_engine.cases.services.files import case_files
from forms_engine.cases.services.writing import reply
from forms_engine.clock.time import now, today
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Line, Message
from forms_engine.runs.enums import FileState
from forms_engine.runs.files.later import LATER
from forms_engine.runs.files.sealed import kept, open_inside
from forms_engine.staff.enums import Role
from forms_engine.vault.files import read

pytestmark = pytest.mark.django_db
SAME = {"headers": {"sec-fetch-site": "same-origin"}}


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


def url(case, tail=""):
    return f"/en/track/{case.reference}/{tail}"


def entered(client, case, last4="4567"):
    client.post("/en/track/", {"reference": case.reference, "last4": last4}, **SAME)
    return client


def asked_case():
    """A case with a submission that waits for an answer."""
    case = make_case(state=State.WAITING, answers=HELP_ANSWERS)
    attach_file(case)
    return Case.objects.select_related("key", "submission").get(pk=case.pk)


def later(case):
    return [row for row in case_files(case) if row.step == LATER]


def jpeg(name="camp.jpg", data=None):
    return SimpleUploadedFile(name, make_jpeg() if data is None else data, "image/jpeg")


def code_of(case):
    message = Message.objects.filter(about=case.stream, template="contact_code").latest(
        "created_at"
    )
    return open_envelope(message).context["code"]


def test_lines_of_both_sides_are_read_without_a_name_of_staff(client):
    case, amal = make_case(), make_staff(role=Role.RECEPTION, username="sara")
    entered(client, case)

    sent = client.post(url(case, "write/"), {"text": "Do I bring papers?"})
    reply(case, "No, only yourself.", by=amal)
    page = client.get(sent["Location"]).content.decode()

    assert sent["Location"] == f"{url(case)}?written#messages"
    words = ("Your message was sent", "Do I bring papers?", "No, only yourself.", "sara")
    assert [one in page for one in words] == [True, True, True, False]


def test_an_empty_line_is_refused_at_its_place_and_many_are_held_off(client):
    case = make_case()
    entered(client, case)

    empty = client.post(url(case, "write/"), {"text": " "})
    answers = [client.post(url(case, "write/"), {"text": f"line {n}"}) for n in range(11)]

    assert (empty.status_code, "Write your message" in empty.content.decode()) == (422, True)
    assert [a.status_code for a in answers] == [302] * 10 + [429]
    assert ("line 10" in answers[-1].content.decode(), Line.objects.count()) == (True, 10)


def test_an_ended_case_shows_no_box(client):
    case = make_case(state=State.CLOSED)
    entered(client, case)

    refused = client.post(url(case, "write/"), {"text": "Hello?"})

    assert (refused.status_code, b"/write/" in client.get(url(case)).content) == (409, False)


def test_a_file_goes_with_the_answer_and_what_is_typed_stays(client):
    case = asked_case()
    entered(client, case)
    data = {"answer": "In camp 12", "version": case.version, "file": jpeg()}

    page = client.post(url(case, "files/"), data)

    (row,) = later(case)
    assert (page.status_code, "In camp 12" in page.content.decode()) == (200, True)
    assert (row.state, row.key_id, open_inside(row).name) == (
        FileState.AVAILABLE,
        case.key_id,
        "camp.jpg",
    )
    assert b"".join(read(kept(row))).startswith(b"\xff\xd8")


def test_the_same_file_twice_is_one_and_it_can_be_taken_back(client):
    case = asked_case()
    entered(client, case)
    answers = [client.post(url(case, "files/"), {"file": jpeg()}) for _ in range(2)]
    (row,) = later(case)

    back = client.post(url(case, f"files/{row.pk}/"))
    again = client.post(url(case, f"files/{row.pk}/"))

    assert [a.status_code for a in (*answers, back, again)] == [302] * 4
    assert later(case) == []


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (HTML, "This kind of file cannot be taken"),
        (b"", "empty"),
        (b"\xff\xd8\xff\xe0 broken", "damaged"),
        (None, "Choose a file first"),
    ],
)
def test_what_cannot_be_taken_is_told_beside_its_name(client, data, words):
    case = asked_case()
    entered(client, case)
    file = {} if data is None else {"file": jpeg("a.jpg", data)}

    page = client.post(url(case, "files/"), {"answer": "kept", **file})

    text = page.content.decode()
    assert (page.status_code, words in text, "kept" in text, later(case)) == (422, True, True, [])


def test_there_is_room_for_five_files(client):
    case = asked_case()
    entered(client, case)
    colours = ("red", "green", "blue", "black", "white", "teal")

    answers = [
        client.post(url(case, "files/"), {"file": jpeg(data=make_jpeg(colour=colour))})
        for colour in colours
    ]

    assert [a.status_code for a in answers] == [302] * 5 + [422]
    assert len(later(case)) == 5


def test_nobody_attaches_where_nothing_is_asked(client):
    case = make_case(answers=HELP_ANSWERS)
    attach_file(case)
    entered(client, case)

    refused = client.post(url(case, "files/"), {"file": jpeg()})

    assert (refused.status_code, b'type="file"' in client.get(url(case)).content) == (409, False)


def test_a_new_phone_is_confirmed_by_its_code(client):
    case = make_case()
    entered(client, case)

    asked = client.post(url(case, "contact/"), {"contact": "050 765 4321"})
    wrong = client.post(url(case, "contact/code/"), {"code": "12"})
    done = client.post(url(case, "contact/code/"), {"code": code_of(case)})

    assert (asked["Location"], wrong.status_code) == (url(case, "contact/code/"), 422)
    assert "Your contact is corrected" in client.get(done["Location"]).content.decode()
    case.refresh_from_db()
    assert open_applicant(case).phone == "+966507654321"


def test_what_is_no_contact_is_refused_and_codes_are_not_sent_at_will(client):
    case = make_case()
    entered(client, case)

    wrong = client.post(url(case, "contact/"), {"contact": "05"})
    half = client.post(url(case, "contact/"), {"contact": "amal@"}).content.decode()
    answers = [client.post(url(case, "contact/"), {"contact": "0507654321"}) for _ in range(4)]

    assert (wrong.status_code, [a.status_code for a in answers]) == (422, [302] * 3 + [429])
    assert (
        half.count('Write a whole e-mail address, such as <bdi dir="ltr">name@example.com</bdi>')
        == 2
    )


def test_a_code_that_counts_no_more_begins_anew(client):
    case = make_case()
    entered(client, case)

    without = client.post(url(case, "contact/code/"), {"code": "123456"})

    assert (without.status_code, b'name="contact"' in without.content) == (410, True)


def test_the_person_chooses_how_they_are_written_to(client):
    case = make_case()
    entered(client, case)

    offered = client.get(url(case, "messages/")).content.decode()
    client.post(url(case, "messages/"), {"channel": "sms", "language": "en"})
    case.refresh_from_db()
    chosen = open_applicant(case)
    client.post(url(case, "messages/"), {"channel": "none", "language": "ar"})
    wrong = client.post(url(case, "messages/"), {"channel": "whatsapp"})

    case.refresh_from_db()
    assert re.findall(r'name="channel" value="(\w+)"', offered) == ["email", "sms", "none"]
    assert (chosen.channel, chosen.contact_language) == ("sms", "en")
    stopped = open_applicant(case)
    assert (stopped.no_contact, wrong.status_code) == ("self", 422)
    assert (stopped.channel, stopped.contact_language) == ("sms", "ar")


def test_a_decision_is_taken_home_as_a_letter(client):
    case = make_case(applicant=AMAL, state=State.REFUSED)
    words = seal_words(case, "Outside our work this season.", label="decision")
    Case.objects.filter(pk=case.pk).update(decision_reason=words, reconsider_until=today())
    entered(client, case)

    answer = client.get(url(case, "letter/"))

    (page,) = pypdfium2.PdfDocument(answer.content)
    text = page.get_textpage().get_text_bounded()
    wanted = (case.reference, "could not accept", "Outside our work", "line 52 of the", "AH",
              "2026", "reconsider the", "Signature")  # fmt: skip
    assert [word for word in wanted if word not in text] == []
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("application/pdf", "no-store")


def test_the_letter_of_an_acceptance_names_all_that_it_depends_on(client):
    case = make_case(state=State.ACCEPTED)
    for words, met in (("A valid residence", None), ("A permit for Hajj", now())):
        text = seal_words(case, words, label="condition")
        case.conditions.create(text=text, set_at=now(), met_at=met)
    entered(client, case)

    (page,) = pypdfium2.PdfDocument(client.get(url(case, "letter/")).content)

    text = page.get_textpage().get_text_bounded()
    wanted = ("What the acceptance depends on", "A valid residence", "A permit for Hajj")
    assert [words for words in wanted if words not in text] == []


@pytest.mark.parametrize("state", [State.RECEIVED, State.COMMITTEE, State.WITHDRAWN])
def test_without_a_decision_there_is_no_letter(client, state):
    case = make_case(applicant=BASIL, state=state)
    entered(client, case, "6543")

    assert client.get(url(case, "letter/"))["Location"] == url(case)


@pytest.mark.parametrize(
    "tail", ["write/", "files/", "contact/", "contact/code/", "messages/", "letter/"]
)
def test_strangers_are_led_to_the_form(client, tail):
    case = make_case()

    assert client.get(url(case, tail))["Location"].startswith("/en/track/?reference=")
