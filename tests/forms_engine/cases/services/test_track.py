"""Who may open a case without an account, and for how long."""

from datetime import timedelta

import pytest
import time_machine

from builders.cases import AMAL, HUDA, make_case
from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.services import passes, track
from forms_engine.clock.time import now
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job

pytestmark = pytest.mark.django_db


def linked():
    """The links that were queued, with whom they go to."""
    found = Message.objects.filter(template="tracking_link").order_by("created_at")
    return [(open_envelope(m).to, open_envelope(m).context["reference"]) for m in found]


@pytest.mark.parametrize("digits", ["4567", "٤٥٦٧", " 4 5 6 7 ", "۴۵۶۷"])
def test_reference_and_last_digits_open_the_case(digits):
    case = make_case(applicant=AMAL)

    assert track.find(case.reference.lower(), digits) == case


@pytest.mark.parametrize("digits", ["4568", "", "567", "84567", "²²²²", "x" * 500])
def test_wrong_digits_open_nothing(digits):
    case = make_case(applicant=AMAL)

    with pytest.raises(UnknownCase):
        track.find(case.reference, digits)


def test_a_case_without_a_phone_is_not_opened_by_digits():
    case = make_case(applicant=HUDA)

    with pytest.raises(UnknownCase):
        track.find(case.reference, "0000")


@pytest.mark.parametrize(("reference", "digits"), [(None, "4567"), (None, "1"), ("????", "4567")])
def test_known_and_unknown_cost_the_same_query(reference, digits, django_assert_num_queries):
    case = make_case(applicant=AMAL)

    with django_assert_num_queries(1):
        try:
            track.find(reference or case.reference, digits)
        except UnknownCase:
            pass


def test_a_link_opens_its_case_once():
    case = make_case()
    token = passes.link_token(case)

    opened, secret = track.redeem_tracking(token)

    assert (opened, track.tracked(secret, case.reference)) == (case, case)
    with pytest.raises(UnknownCase):
        track.redeem_tracking(token)


@pytest.mark.parametrize("lives", [passes.LETTER_LINK, passes.ASKED_LINK])
def test_a_link_is_good_for_its_own_time_only(lives):
    case = make_case()
    used, late = (passes.link_token(case, lives=lives) for _ in range(2))

    with time_machine.travel(now() + lives - timedelta(minutes=1)):
        opened, _secret = track.redeem_tracking(used)

    assert opened == case
    with time_machine.travel(now() + lives + timedelta(seconds=1)), pytest.raises(UnknownCase):
        track.redeem_tracking(late)


def test_a_link_is_no_cookie_and_a_cookie_is_no_link():
    case = make_case()
    token, secret = passes.link_token(case), track.open_browser(case)

    with pytest.raises(UnknownCase):
        track.tracked(token, case.reference)
    with pytest.raises(UnknownCase):
        track.redeem_tracking(secret)


def test_a_browser_opens_its_own_case_only():
    mine, other = make_case(), make_case()
    secret = track.open_browser(mine)

    with pytest.raises(UnknownCase):
        track.tracked(secret, other.reference)


def test_a_browser_forgets_after_twelve_hours_or_when_told():
    case = make_case()
    late, told = track.open_browser(case), track.open_browser(case)

    track.leave(told)

    with pytest.raises(UnknownCase):
        track.tracked(told, case.reference)
    with time_machine.travel(now() + timedelta(hours=13)), pytest.raises(UnknownCase):
        track.tracked(late, case.reference)


def test_expired_passes_are_forgotten():
    case = make_case()
    with time_machine.travel(now() - timedelta(days=1)):
        passes.link_token(case, lives=passes.ASKED_LINK)
        track.open_browser(case)

    passes.forget_expired()

    assert [one.expires_at > now() for one in case.passes.all()] == [True]


def test_no_secret_is_stored():
    case = make_case()
    token = passes.link_token(case)

    digests = list(case.passes.values_list("digest", flat=True))
    assert [token[:10] in digest or len(digest) != 64 for digest in digests] == [False, False]


def test_a_link_goes_only_to_the_address_that_the_case_holds():
    case = make_case(applicant=AMAL)

    track.ask_for_link("050 123 4567")
    drain()

    assert linked() == [(AMAL.email, case.reference)]


def test_at_most_three_links_are_sent_the_latest_cases_first():
    cases = [make_case(applicant=AMAL) for _ in range(4)]

    track.ask_for_link("AMAL@example.org")
    drain()

    assert {reference for _to, reference in linked()} == {c.reference for c in cases[1:]}


def test_asking_for_an_unknown_contact_leaves_the_same_trace():
    make_case(applicant=AMAL)

    track.ask_for_link("0501234567")
    track.ask_for_link("0509999999")

    jobs = Job.objects.filter(kind="tracking.link")
    assert [set(job.payload) for job in jobs] == [{"digest", "asked"}] * 2


def test_asking_twice_in_a_minute_sends_once():
    make_case(applicant=AMAL)

    with time_machine.travel(now().replace(second=10), tick=False):
        track.ask_for_link("0501234567")
        track.ask_for_link("0501234567")
        drain()

    assert len(linked()) == 1
