"""“Was this useful?” is counted from our own pages only, and tells nothing about anybody."""

import pytest

from builders import cms as make
from cms.models import Useful
from rakeen import useful

pytestmark = pytest.mark.django_db
OURS = {"sec-fetch-site": "same-origin"}


def send(client, page, said="yes", *, headers=OURS, **given):
    return client.post("/ar/useful/", {"page": page.pk, "useful": said, **given}, headers=headers)


def counts():
    return list(Useful.objects.values_list("page_id", "anchor", "yes", "no"))


def test_an_answer_about_a_page_is_counted_and_thanked_for(client):
    guide = make.make_guide(make.make_site())

    answer = send(client, guide)

    assert (answer.status_code, counts()) == (303, [(guide.pk, "", 1, 0)])
    thanks = client.get(answer["Location"])
    assert thanks.status_code == 200
    assert f'href="{guide.url}"' in thanks.content.decode()


def test_two_answers_about_one_question_are_one_row(client):
    faq = make.make_faq(make.make_site())

    first = send(client, faq, "no", anchor="is-it-free")
    send(client, faq, "yes", anchor="is-it-free")

    assert counts() == [(faq.pk, "is-it-free", 1, 1)]
    assert f'href="{faq.url}#is-it-free"' in client.get(first["Location"]).content.decode()


def test_no_cookie_is_set(client):
    guide = make.make_guide(make.make_site())

    answer = send(client, guide)
    client.get(answer["Location"])

    assert client.cookies == {}


def test_another_site_cannot_answer(client):
    guide = make.make_guide(make.make_site())

    answer = send(client, guide, headers={"origin": "https://elsewhere.example"})

    assert (answer.status_code, counts()) == (403, [])


WRONG = [
    {"useful": "maybe"},
    {"useful": ""},
    {"page": ""},
    {"page": "999999"},
    {"page": "x"},
    {"page": "٣"},
    {"anchor": "no-such-question"},
    {"anchor": "x" * 5000},
]


@pytest.mark.parametrize("given", WRONG)
def test_what_our_pages_never_send_is_not_found_and_counts_nothing(client, given):
    guide = make.make_guide(make.make_site())

    answer = client.post("/ar/useful/", {"page": guide.pk, "useful": "yes", **given}, headers=OURS)

    assert (answer.status_code, counts()) == (404, [])


def test_a_page_that_does_not_ask_is_not_counted(client):
    home = make.make_site()

    assert (send(client, home).status_code, counts()) == (404, [])


def test_a_page_that_was_taken_back_is_not_counted(client):
    guide = make.make_guide(make.make_site())
    guide.unpublish()

    assert (send(client, guide).status_code, counts()) == (404, [])


def test_whoever_answers_too_often_is_thanked_but_not_counted(client, monkeypatch):
    monkeypatch.setattr(
        useful, "ANSWERS", useful.Limit(name="u", tries=1, window=useful.timedelta(1))
    )
    guide = make.make_guide(make.make_site())

    answers = [send(client, guide).status_code for _ in range(3)]

    assert (answers, counts()) == ([303, 303, 303], [(guide.pk, "", 1, 0)])


def test_reading_the_address_of_answers_is_no_answer(client):
    make.make_site()

    assert client.get("/ar/useful/").status_code == 405


@pytest.mark.parametrize("at", ["is-it-free", "<script>", "x" * 300, ""])
def test_the_thanks_repeat_no_anchor_that_is_none(client, at):
    faq = make.make_faq(make.make_site())

    page = client.get(f"/ar/useful/{faq.pk}/thanks/", {"answer": "no", "at": at}).content.decode()

    assert (f'href="{faq.url}#is-it-free"' in page) is (at == "is-it-free")
    assert "<script>" not in page
