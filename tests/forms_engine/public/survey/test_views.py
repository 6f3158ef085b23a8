"""The survey page: reading records nothing, writing works once, dead links are all alike."""

import logging
import re

import pytest
from django.urls import reverse
from django.utils.translation import override

from builders.surveys import make_invitation
from forms_engine.clock.time import now
from forms_engine.surveys.models import Answer, Invitation

pytestmark = pytest.mark.django_db
OURS = {"HTTP_SEC_FETCH_SITE": "same-origin"}
GOOD = {"procedure": "5", "provider": "4", "comment": ""}
DEAD = ["unknown", "used", "late"]


def page(token, language="ar"):
    with override(language):
        return reverse("public:survey", args=[token])


def dead_token(kind):
    invitation, token = make_invitation()
    if kind == "unknown":
        return "x" * 43
    change = {"answered": True} if kind == "used" else {"expires_at": now()}
    Invitation.objects.filter(pk=invitation.pk).update(**change)
    return token


def everything():
    return list(Invitation.objects.order_by("id").values()), list(Answer.objects.values())


def test_reading_the_page_records_nothing_and_sets_no_cookie(client):
    _invitation, token = make_invitation()
    before = everything()

    response = client.get(page(token))

    assert response.status_code == 200
    assert everything() == before
    assert response.cookies == {}
    assert response["Cache-Control"] == "no-store"


def test_the_page_asks_procedure_and_provider_apart_and_says_it_is_a_right(client):
    _invitation, token = make_invitation()

    html = client.get(page(token, "en")).content.decode()

    assert re.findall(r'type="radio" name="(\w+)"', html) == (
        ["procedure"] * 5 + ["provider"] * 5 + ["result"] * 5
    )
    assert html.index("never to punish or shame") < html.index('type="radio"')
    assert "Do not write personal data" in html
    assert "checked" not in html


def test_an_answer_is_taken_without_a_cookie(client):
    _invitation, token = make_invitation()

    response = client.post(page(token, "en"), GOOD, **OURS)

    assert response.status_code == 200
    assert list(Answer.objects.values_list("procedure", "provider", "result")) == [(5, 4, None)]
    assert response.cookies == {}


def test_a_happy_answer_is_thanked_for(client):
    _invitation, token = make_invitation()

    html = client.post(page(token, "en"), GOOD, **OURS).content.decode()

    assert "Thank you. We use every answer to improve our work." in html
    assert "We are sorry" not in html


@pytest.mark.parametrize("unhappy", ["procedure", "provider", "result"])
def test_an_unhappy_answer_gets_no_cheer_and_a_way_to_reach_us(client, unhappy):
    _invitation, token = make_invitation()

    html = client.post(page(token, "en"), GOOD | {unhappy: "2"}, **OURS).content.decode()

    assert "We are sorry that it did not go as it should have." in html
    assert "We use every answer" not in html
    assert 'href="/en/ask/"' in html


def test_wrong_input_is_said_at_the_field_and_nothing_is_lost(client):
    _invitation, token = make_invitation()
    sent = {"procedure": "9", "result": "1", "comment": "اللغة الأردية غائبة"}

    response = client.post(page(token, "en"), sent, **OURS)

    html = response.content.decode()
    assert response.status_code == 422
    assert html.count("Choose one of the five answers about the procedure.") == 2
    assert html.count("Choose one of the five answers about how you were treated.") == 2
    assert "اللغة الأردية غائبة" in html
    assert re.findall(r'name="(\w+)" value="1"[^>]* checked', html) == ["result"]
    assert "<title>Error: " in html
    assert Answer.objects.count() == 0


@pytest.mark.parametrize(
    "odd",
    [
        {"procedure": "٥", "provider": "5"},
        {"procedure": "5" * 10_000, "provider": "5"},
        {"procedure": "5", "provider": "5", "comment": "\x00"},
        {"procedure": "5", "provider": "5", "comment": "a" * 100_000},
        {"procedure": ["1", "9"], "provider": "5"},
        {},
    ],
)
def test_odd_input_is_answered_with_words(client, odd):
    _invitation, token = make_invitation()

    response = client.post(page(token), odd, **OURS)

    assert response.status_code == 422
    assert Answer.objects.count() == 0


@pytest.mark.parametrize("kind", DEAD)
@pytest.mark.parametrize("method", ["get", "post"])
def test_dead_links_are_all_alike(client, kind, method):
    known_dead = client.get(page("guess"))
    token = dead_token(kind)

    response = getattr(client, method)(page(token), GOOD, **OURS)

    assert response.status_code == known_dead.status_code == 410
    assert dict(response.headers) | {"Content-Length": ""} == dict(known_dead.headers) | {
        "Content-Length": ""
    }
    assert response.content.decode().replace(token, "guess") == known_dead.content.decode()


@pytest.mark.parametrize("kind", DEAD)
def test_dead_links_cost_the_same_queries(client, kind, django_assert_num_queries):
    token = dead_token(kind)
    client.get(page("warm"))

    with django_assert_num_queries(1) as seen:
        client.get(page(token))

    assert "fe_surveys_invitation" in seen.captured_queries[0]["sql"]


def test_a_link_works_once(client):
    _invitation, token = make_invitation()
    client.post(page(token), GOOD, **OURS)

    again = client.post(page(token), GOOD, **OURS)

    assert again.status_code == 410
    assert Answer.objects.count() == 1


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_another_site_cannot_answer_for_a_person(client, site):
    _invitation, token = make_invitation()

    response = client.post(page(token), GOOD, HTTP_SEC_FETCH_SITE=site)

    assert response.status_code == 403
    assert Answer.objects.count() == 0


def test_no_log_line_names_the_link(client, caplog):
    _invitation, token = make_invitation()
    with caplog.at_level(logging.DEBUG):
        client.get(page(token))
        client.post(page(token), {}, **OURS)
        client.put(page(token), **OURS)
        client.post(page(token), GOOD, **OURS)
        client.get(page(token))

    assert [record.getMessage() for record in caplog.records if token in record.getMessage()] == []


def test_the_address_is_kept_from_search_engines_and_other_sites(client):
    _invitation, token = make_invitation()

    response = client.get(page(token))

    assert response["Referrer-Policy"] == "strict-origin"
    assert response["X-Robots-Tag"] == "noindex"
