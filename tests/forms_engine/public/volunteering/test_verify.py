"""A certificate is verified by its code, and says no more than it must."""

import re

import pytest

from builders.cases import BASIL
from builders.volunteers import make_served, make_volunteer
from forms_engine.privacy.services import erase_case
from forms_engine.volunteers.services.certificates import issue, revoke

pytestmark = pytest.mark.django_db


@pytest.fixture
def certificate():
    profile = make_volunteer()
    make_served(profile, minutes=90)
    return issue(profile)


def text(response):
    main = re.search(r"<main.*?</main>", response.content.decode(), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_a_valid_code_shows_first_name_initial_hours_and_days(client, certificate):
    answer = client.get(f"/ar/verify/{certificate.code}/")

    shown = text(answer)
    assert (answer.status_code, "باسل أ." in shown, "ساعة واحدة و30 دقيقة" in shown) == (
        200,
        True,
        True,
    )
    assert (BASIL.name in shown, BASIL.phone in shown) == (False, False)
    assert certificate.profile.case.reference not in answer.content.decode()
    assert (answer["X-Robots-Tag"], answer.cookies) == ("noindex", {})
    assert "This certificate is valid" in text(client.get(f"/en/verify/{certificate.code}/"))


def test_unknown_revoked_and_erased_are_told_in_the_same_words(client, certificate):
    unknown = client.get("/ar/verify/M7K4-XW9P-34BC/")
    revoke(certificate.profile)
    revoked = client.get(f"/ar/verify/{certificate.code}/")
    erase_case(certificate.profile.case)
    erased = client.get(f"/ar/verify/{certificate.code}/")

    answers = [unknown, revoked, erased]
    assert [answer.status_code for answer in answers] == [404] * 3
    assert len({text(answer) for answer in answers}) == 1


def test_a_typed_code_leads_to_its_page_and_nonsense_is_answered_in_words(client, certificate):
    typed = certificate.code.lower().replace("-", " ")

    right = client.get("/ar/verify/", {"code": typed})
    wrong = [client.get("/ar/verify/", {"code": code}) for code in ("", "x", "أ", "9" * 5000)]

    assert right.url == f"/ar/verify/{certificate.code}/"
    assert [(a.status_code, len(a.context["form"].errors)) for a in wrong] == [(422, 1)] * 4
    assert "<title>خطأ: " in wrong[0].content.decode()
    assert client.get("/ar/verify/").status_code == 200


def test_guessing_is_slowed(client):
    codes = [client.get("/ar/verify/M7K4-XW9P-34BC/").status_code for _ in range(31)]

    assert codes == [404] * 30 + [429]
