"""The outbox page: states for all, texts on request, links that act as the person for nobody."""

import pytest
from django.db import transaction

from builders.cases import AMAL, make_case, make_complaint
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.models import Complaint
from forms_engine.messages.models import Message
from forms_engine.messages.services import Address, erase, queue_message
from forms_engine.outbox.drain import drain
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/desk/messages/"
SECRET = "https://example.org/ar/survey/very-secret/"


def _survey(about="survey:1"):
    with transaction.atomic():
        return queue_message(
            template="survey",
            language="ar",
            address=Address("email", AMAL.email),
            context={"reference": "M7K4-XW9P", "link": SECRET, "date": "", "name": ""},
            about=about,
            dedupe=about,
        )


def test_the_list_names_cases_and_opens_nothing():
    case = make_case()

    page = sign_in(role=Role.RECEPTION).get(URL).content.decode()

    assert (case.reference in page, AMAL.email in page, AMAL.name in page) == (True, False, False)


def test_a_text_is_opened_by_a_post_and_recorded():
    case, amal = make_case(), make_staff(role=Role.RECEPTION)
    message, browser = Message.objects.get(), sign_in(amal)

    looked = browser.get(f"{URL}{message.pk}/")
    opened = browser.post(f"{URL}{message.pk}/")

    assert (looked.status_code, looked["Location"]) == (302, URL)
    assert (opened.context["letter"].to, case.reference in opened.context["letter"].body) == (
        AMAL.email, True
    )  # fmt: skip
    assert [(e.action, e.by) for e in history(case.stream)][-1] == ("message.read", amal)


def test_a_message_that_is_not_about_a_visible_case_is_closed_to_reception():
    message = _survey()

    answer = sign_in(role=Role.RECEPTION).post(f"{URL}{message.pk}/")

    assert answer.status_code == 403


def test_a_survey_link_is_never_shown_once_messages_really_leave(settings):
    settings.RAKEEN_CHANNELS = {"email": "smtp", "sms": "local"}
    message = _survey()

    answer = sign_in(role=Role.ADMINISTRATOR).post(f"{URL}{message.pk}/")

    assert "very-secret" not in answer.content.decode()
    assert "(الرابط لصاحبه فقط)" in answer.context["letter"].body


def test_reception_sees_no_survey_link_even_of_a_visible_case():
    message = _survey(about=make_case().stream)

    answer = sign_in(role=Role.RECEPTION).post(f"{URL}{message.pk}/")

    assert (answer.status_code, "very-secret" in answer.content.decode()) == (200, False)


def test_no_letter_about_a_case_shows_its_link_to_staff():
    make_case()
    message = Message.objects.get()

    answer = sign_in(role=Role.RECEPTION).post(f"{URL}{message.pk}/")

    assert ("https://" in answer.context["letter"].body) is False
    assert "(الرابط لصاحبه فقط)" in answer.context["letter"].body


def test_the_local_outbox_is_readable_to_an_administrator():
    message = _survey()

    answer = sign_in(role=Role.ADMINISTRATOR).post(f"{URL}{message.pk}/")

    assert SECRET in answer.context["letter"].body


def test_an_administrator_reads_no_message_of_a_complaint_about_themselves():
    case, accused = make_complaint(), make_staff(role=Role.ADMINISTRATOR)
    message, browser = Message.objects.get(about=case.stream), sign_in(accused)
    before = browser.post(f"{URL}{message.pk}/").status_code

    Complaint.objects.filter(case=case).update(against=accused)

    assert (before, browser.post(f"{URL}{message.pk}/").status_code) == (200, 403)


def test_an_erased_message_says_so():
    make_case()
    message = Message.objects.get()
    erase(message)

    answer = sign_in(role=Role.ADMINISTRATOR).post(f"{URL}{message.pk}/")

    assert (answer.status_code, answer.context["letter"]) == (200, None)


@pytest.mark.parametrize("query", [{"state": "nope"}, {"before": "x'--"}, {"before": "9" * 900}])
def test_nonsense_in_the_address_gives_the_first_page(query):
    make_case()

    answer = sign_in(role=Role.RECEPTION).get(URL, query)

    assert [row.template for row in answer.context["rows"]] == ["received"]


@pytest.mark.parametrize("cases", [1, 3])
def test_the_list_takes_the_same_queries_however_long(cases, django_assert_num_queries):
    browser = sign_in(role=Role.RECEPTION)
    for _ in range(cases):
        make_case()

    with django_assert_num_queries(12):
        browser.get(URL)


def test_a_message_that_came_back_goes_by_another_way_once(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path
    case, browser = make_case(), sign_in(role=Role.RECEPTION)
    drain()
    message = Message.objects.get(about=case.stream)

    offered = browser.post(f"/admin/desk/messages/{message.pk}/").content.decode()
    answers = [browser.post(f"/admin/desk/messages/{message.pk}/back/") for _ in range(2)]
    drain()

    ways = Message.objects.filter(about=case.stream).order_by("created_at")
    assert list(ways.values_list("channel", "state")) == [("email", "bounced"), ("sms", "sent")]
    assert (f"{message.pk}/back/" in offered, [a.status_code for a in answers]) == (True, [302] * 2)
    assert history(case.stream).filter(action="message.back").count() == 1
