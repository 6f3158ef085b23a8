"""Opportunities on the site: seen by everybody, joined by accepted volunteers."""

import re
from datetime import timedelta

import pytest

from builders.cases import BASIL
from builders.volunteers import make_application, make_opportunity, make_volunteer
from forms_engine.clock.time import now
from forms_engine.volunteers.enums import Part, Standing
from forms_engine.volunteers.services.profiles import pause

pytestmark = pytest.mark.django_db
SAME = {"headers": {"sec-fetch-site": "same-origin"}}
LAST4 = BASIL.phone[-4:]


def text(response):
    main = re.search(r"<main.*?</main>", response.content.decode(), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def join(client, opportunity, case, *, last4=LAST4, **extra):
    typed = {"reference": case.reference, "last4": last4}
    return client.post(f"/ar/opportunities/{opportunity.pk}/", typed, **(SAME | extra))


def test_the_list_shows_what_is_open_and_ahead_in_both_languages(client):
    empty = client.get("/ar/opportunities/")
    make_opportunity()
    for state in (Standing.DRAFT, Standing.CLOSED, Standing.CANCELLED):
        make_opportunity(state=state, title_ar="سر", title_en="Secret")
    past = now() - timedelta(hours=1)
    make_opportunity(starts_at=past, ends_at=now() + timedelta(hours=1), title_ar="سر")

    arabic, english = client.get("/ar/opportunities/"), client.get("/en/opportunities/")

    assert "لا توجد فرصة مفتوحة الآن" in text(empty)
    assert ("إرشاد في منى" in text(arabic), "سر" in text(arabic)) == (True, False)
    assert ("Guiding in Mina" in text(english), "Secret" in text(english)) == (True, False)
    assert arabic.cookies == english.cookies == {}


def test_many_opportunities_come_in_pages_with_few_queries(client, django_assert_max_num_queries):
    for _ in range(22):
        make_opportunity()
    client.get("/ar/opportunities/")

    with django_assert_max_num_queries(6):
        first = client.get("/ar/opportunities/")

    second = client.get(first.context["next_url"])
    assert [len(page.context["rows"]) for page in (first, second)] == [20, 2]


@pytest.mark.parametrize("query", ["?start=x", "?start=-1", "?start=99999", "?start=٣"])
def test_a_strange_start_is_no_fault(client, query):
    assert client.get(f"/ar/opportunities/{query}", follow=True).status_code == 200


def test_a_page_after_the_last_leads_to_the_first(client):
    make_opportunity()

    assert client.get("/ar/opportunities/?start=20").url == "/ar/opportunities/"


def test_a_volunteer_joins_with_reference_and_digits_and_lands_on_the_own_page(client):
    opportunity, profile = make_opportunity(capacity=1), make_volunteer()
    seen = text(client.get(f"/ar/opportunities/{opportunity.pk}/"))

    joined = join(client, opportunity, profile.case)

    assert joined.url == f"/ar/track/{profile.case.reference}/volunteering/?done=signed_up"
    assert opportunity.places.get().state == Part.SIGNED_UP
    assert "إرشاد في منى" in text(client.get(joined.url))
    assert ("اردو" in seen, "إرشاد التائهين" in seen) == (True, True)
    assert "قائمة الانتظار" in text(client.get(f"/ar/opportunities/{opportunity.pk}/"))


def test_unknown_wrong_and_not_yet_accepted_get_the_same_words(client):
    opportunity, profile, applied = make_opportunity(), make_volunteer(), make_application()

    answers = [
        join(client, opportunity, profile.case, last4="0000"),
        join(client, opportunity, applied),
    ]

    words = [[*answer.context["form"].errors.values()] for answer in answers]
    assert ([a.status_code for a in answers], words[0]) == ([422, 422], words[1])
    assert [a.cookies for a in answers] == [{}, {}]


def test_a_refusal_is_said_on_the_own_page(client):
    opportunity, profile = make_opportunity(), make_volunteer()
    pause(profile, paused=True)

    refused = join(client, opportunity, profile.case)

    assert refused.url.endswith("?refused=NotServing")
    assert "تُفتح الفرص" in text(client.get(refused.url))


def test_a_sending_from_elsewhere_is_refused_and_guessing_is_slowed(client):
    opportunity, profile = make_opportunity(), make_volunteer()
    elsewhere = join(client, opportunity, profile.case, headers={"sec-fetch-site": "cross-site"})

    codes = [join(client, opportunity, profile.case, last4="0000").status_code for _ in range(6)]

    assert (elsewhere.status_code, codes) == (403, [422] * 5 + [429])


@pytest.mark.parametrize("state", [Standing.DRAFT, Standing.CANCELLED])
def test_what_is_not_published_is_not_found(client, state):
    opportunity = make_opportunity(state=state)

    assert client.get(f"/ar/opportunities/{opportunity.pk}/").status_code == 404
    assert client.get("/ar/opportunities/999999999999999999999999/").status_code == 404
