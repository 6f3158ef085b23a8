"""A volunteer's own page: every button of it, and what it shows to nobody else."""

import re

import pytest

from builders.cases import BASIL, HELP_ANSWERS, make_case
from builders.staff import make_staff
from builders.volunteers import (
    at,
    make_application,
    make_opportunity,
    make_place,
    make_served,
    make_volunteer,
)
from forms_engine.forms.questions.statement import Statement
from forms_engine.public.volunteering import page as shown_page
from forms_engine.volunteers.enums import Answer, Checked, Part
from forms_engine.volunteers.services import checks
from forms_engine.volunteers.services.checks import drop_check
from forms_engine.volunteers.services.inviting import invite
from forms_engine.volunteers.services.places import leave, sign_up

pytestmark = pytest.mark.django_db
SAME = {"headers": {"sec-fetch-site": "same-origin"}}


@pytest.fixture
def profile(client):
    made = make_volunteer()
    enter(client, made.case)
    return made


def enter(client, case):
    typed = {"reference": case.reference, "last4": BASIL.phone[-4:]}
    client.post("/ar/track/", typed, **SAME)


def url(profile, language="ar"):
    return f"/{language}/track/{profile.case.reference}/volunteering/"


def press(client, profile, name, value="1", **more):
    """Press one button; the words of the page that follows."""
    answer = client.post(url(profile), {name: value, **more})
    return text(client.get(answer.url))


def text(response):
    main = re.search(r"<main.*?</main>", response.content.decode(), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_the_tracking_page_leads_there_and_nobody_else_gets_in(client, profile):
    other = make_volunteer()

    assert url(profile) in client.get(f"/ar/track/{profile.case.reference}/").content.decode()
    assert [client.get(url(one)).status_code for one in (profile, other)] == [200, 302]
    assert client.get(url(profile))["Cache-Control"] == "no-store"
    assert client.get(url(profile, "en")).status_code == 200


def test_an_application_has_no_such_page_yet(client):
    applied = make_application()
    enter(client, applied)

    answer = client.get(f"/ar/track/{applied.reference}/volunteering/")

    assert answer.url == f"/ar/track/{applied.reference}/"


def test_joining_leaving_and_taking_an_offered_place(client, profile):
    opportunity = make_opportunity(capacity=1)
    first = sign_up(opportunity, make_volunteer())

    waits = press(client, profile, "join", opportunity.pk)
    leave(first)
    mine = profile.places.get()
    offered = text(client.get(url(profile)))
    taken = press(client, profile, "accept", mine.pk)
    press(client, profile, "leave", mine.pk)
    gone = press(client, profile, "leave", mine.pk)

    assert "اسمك في قائمة الانتظار" in waits
    assert "المكان محفوظ لك حتى" in offered
    assert "لك مكان" in taken
    assert "تغيّر هذا" in gone
    assert profile.places.get().state == Part.LEFT


def test_nobody_moves_a_place_of_another(client, profile):
    other = make_place(make_opportunity(), make_volunteer(), Part.SIGNED_UP)

    press(client, profile, "leave", other.pk)
    press(client, profile, "leave", "x")
    press(client, profile, "join", "9" * 15)
    client.post(url(profile), {"nonsense": "1"})

    other.refresh_from_db()
    assert (other.state, profile.places.count()) == (Part.SIGNED_UP, 0)


def test_an_invitation_shows_place_time_language_and_nothing_of_the_pilgrim(client, profile):
    case = make_case(answers=HELP_ANSWERS)
    made = invite(case, profile, place="mina", language="ur", starts_at=at(9), by=make_staff())
    seen = text(client.get(url(profile)))

    press(client, profile, "yes", made.pk)

    made.refresh_from_db()
    assert ("منى" in seen, "اردو" in seen, case.reference in seen) == (True, True, False)
    assert ("أمل" in seen, made.answer) == (False, Answer.YES)


def test_a_pause_hides_what_is_open_until_it_ends(client, profile):
    make_opportunity()

    paused = press(client, profile, "pause")
    resumed = press(client, profile, "resume")

    assert ("إرشاد في منى" in paused, "إرشاد في منى" in resumed) == (False, True)


def test_places_are_chosen(client, profile):
    press(client, profile, "places", place=["mina", "nowhere"])

    assert list(profile.traits.filter(sort="place").values_list("code", flat=True)) == ["mina"]


def test_a_newer_charter_is_shown_and_signed(client, profile, monkeypatch):
    newer = Statement("charter", "declaration", "2027-01", "ميثاق جديد")
    monkeypatch.setattr(checks, "charter", lambda: newer)
    monkeypatch.setattr(shown_page, "charter", lambda: newer)
    drop_check(profile, Checked.INTERVIEW, by=None)
    seen = text(client.get(url(profile)))

    signed = press(client, profile, "charter")

    assert ("ميثاق جديد" in seen, "المقابلة" in seen) == (True, True)
    assert ("ميثاق جديد" in signed, "المقابلة" in signed) == (False, True)


def test_hours_become_a_certificate_in_both_languages(client, profile):
    without = client.get(f"{url(profile)}certificate/")
    nothing = press(client, profile, "certificate")
    make_served(profile, minutes=90)

    made = press(client, profile, "certificate")
    arabic, english = (client.get(f"{url(profile, lang)}certificate/") for lang in ("ar", "en"))

    code = profile.certificates.get().code
    assert (without.status_code, "لا ساعات" in nothing) == (302, True)
    assert (code in made, "ساعة واحدة و30 دقيقة" in made) == (True, True)
    assert [a.content[:5] for a in (arabic, english)] == [b"%PDF-"] * 2
    assert arabic.content != english.content
    assert code in english["Content-Disposition"]


def test_a_long_history_costs_no_more_queries(client, profile, django_assert_max_num_queries):
    for _ in range(6):
        make_opportunity()
        make_served(profile)

    with django_assert_max_num_queries(20):
        client.get(url(profile))
