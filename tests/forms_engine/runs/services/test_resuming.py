"""The way back: a link and a code, each once, with a proof and a lock."""

import pytest

from builders.runs import fill, make_run
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.outbox.drain import drain
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunNotFound, WrongProof
from forms_engine.runs.models import Run, RunAccess
from forms_engine.runs.services import open_run, redeem, redeem_code, save_for_later, way_back
from forms_engine.runs.services.resuming import TRIES, asked

MAIL_ONLY = {"contact": {"email": ["Huda.R@example.org"], "contact_language": ["ar"]}}


def reached(**more):
    """A run whose phone ends in 4567."""
    run, _secret = make_run(until="contact", **more)
    return run


def opens(redeem_it, *given, **more):
    try:
        redeem_it(*given, **more)
    except RunNotFound:
        return False
    return True


def test_a_link_opens_a_run_without_a_contact_once(db):
    run, first = make_run(until="service")
    token = way_back(run).token

    found, second = redeem(token)

    assert open_run(found.pk, second) == open_run(run.pk, first) == run
    with pytest.raises(RunNotFound):
        redeem(token)


def test_a_code_opens_nothing_while_no_contact_is_given(db):
    run, _secret = make_run(until="service")

    assert [opens(redeem_code, way_back(run).code, typed=typed) for typed in ("", "4567")] == [
        False,
        False,
    ]


@pytest.mark.parametrize(
    "typed", ["4567", "٤٥٦٧", "۴۵۶۷", " 45 67 ", "050 123 4567", "\u202a4567\u202c"]
)
def test_link_and_code_open_with_the_last_digits_of_the_phone(db, typed):
    token = way_back(reached()).token
    assert opens(redeem, token, typed=typed)

    again = way_back(reached())
    assert opens(redeem_code, again.code.lower().replace("-", " "), typed=typed)


@pytest.mark.parametrize("typed", ["huda", "HUDA", " Huda", "huda.r@example.org", "Huda.R"])
def test_without_a_phone_the_first_letters_of_the_mail_address_open(db, typed):
    run = reached(typed=MAIL_ONLY)

    assert opens(redeem_code, way_back(run).code, typed=typed)


@pytest.mark.parametrize("typed", ["", "7654", "567", "amal", "\x00", "\ud800", "٤" * 10_000])
def test_a_wrong_proof_opens_nothing_and_uses_nothing_up(db, typed):
    run = reached()
    way = way_back(run)

    with pytest.raises(WrongProof):
        redeem(way.token, typed=typed)
    with pytest.raises(RunNotFound):
        redeem_code(way.code, typed=typed)
    assert opens(redeem, way.token, typed="4567")


def test_using_the_code_uses_up_the_link(db):
    way = way_back(reached())
    redeem_code(way.code, typed="4567")

    assert [opens(redeem, way.token, typed="4567"), opens(redeem_code, way.code, typed="4567")] == [
        False,
        False,
    ]


def test_a_phone_given_later_is_asked_for_by_an_earlier_link(db):
    run, _secret = make_run(until="service")
    token = way_back(run).token
    assert asked(token) == ""

    fill(run, until="contact")

    assert asked(token) == "phone"
    with pytest.raises(WrongProof):
        redeem(token)


def test_token_and_code_are_stored_only_as_hashes_and_a_seal(db):
    run = reached()
    way = way_back(run)

    row = RunAccess.objects.get(run=run)

    assert {way.token, way.code} & {row.digest, row.code} == set()
    assert way.token.encode() not in bytes(row.sealed)
    assert "4567" not in Run.objects.get().proof


def test_saving_twice_gives_the_same_way_and_a_new_one_after_use(db):
    run = reached()
    first, again = way_back(run), way_back(run)
    redeem(first.token, typed="4567")

    third = way_back(run)

    assert first == again
    assert {first.token, first.code} & {third.token, third.code} == set()


def test_five_wrong_proofs_lock_the_way_even_for_the_right_one(db):
    way = way_back(reached())

    tried = [opens(redeem_code, way.code, typed="0000") for _ in range(TRIES)]

    assert tried == [False] * TRIES
    assert not opens(redeem_code, way.code, typed="4567")
    assert not opens(redeem, way.token, typed="4567")
    with pytest.raises(RunNotFound):
        asked(way.token)


def test_tries_at_link_and_code_are_counted_together(db):
    way = way_back(reached())
    for _ in range(3):
        opens(redeem_code, way.code, typed="0000")
    for _ in range(2):
        opens(redeem, way.token, typed="0000")

    assert not opens(redeem, way.token, typed="4567")


def test_the_owner_of_a_locked_way_is_sent_a_new_one_that_works(db):
    run = reached(typed={"contact": {"phone": ["0501234567"], "contact_language": ["ar"]}})
    way = save_for_later(run)
    for _ in range(TRIES + 2):
        opens(redeem_code, way.code, typed="0000")

    drain()

    letter = Message.objects.get(template="resume_locked")
    assert open_envelope(letter).to == "+966501234567"
    code = open_envelope(letter).context["code"]
    assert code != way.code
    assert opens(redeem_code, code, typed="4567")


def test_a_second_press_of_the_same_page_opens_too_for_a_moment(db, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z", tick=False)
    way = way_back(reached())
    first = redeem(way.token, typed="4567", press="this page")

    second = redeem(way.token, typed="4567", press="this page")

    assert open_run(second.run.pk, second.secret) == open_run(first.run.pk, first.secret)
    assert not opens(redeem, way.token, typed="4567", press="another page")
    assert not opens(redeem, way.token, typed="4567")
    time_machine.move_to("2026-11-22T09:01:01Z", tick=False)
    assert not opens(redeem, way.token, typed="4567", press="this page")


def test_asking_about_a_link_does_not_use_it_up(db):
    token = way_back(reached()).token

    assert [asked(token), asked(token)] == ["phone", "phone"]
    with pytest.raises(RunNotFound):
        asked("unknown")


@pytest.mark.parametrize("state", [State.CLOSED, State.EXPIRED])
def test_a_way_back_to_a_run_that_ended_opens_nothing(db, state):
    run = reached()
    way = way_back(run)
    Run.objects.filter(pk=run.pk).update(state=state)

    assert not opens(redeem, way.token, typed="4567")
    assert not opens(redeem_code, way.code, typed="4567")


def test_a_late_way_opens_nothing(db, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z")
    way = way_back(reached())

    time_machine.move_to("2026-11-20T09:00:00Z")

    assert not opens(redeem, way.token, typed="4567")
    assert not opens(redeem_code, way.code, typed="4567")


def test_unknown_and_known_codes_cost_the_same_look_and_write(db, django_assert_num_queries):
    code = way_back(reached()).code

    for tried in (code, "M7K4-XW9P", "nonsense"):
        with django_assert_num_queries(4):  # savepoint, look, write, release
            opens(redeem_code, tried, typed="0000")
