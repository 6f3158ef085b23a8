"""Staff write a text anew: what is wrong is refused, the latest counts, and all is remembered."""

import pytest
from django.db import transaction

from builders.messages import make_message
from builders.staff import make_staff
from forms_engine.audit.queries import history as events
from forms_engine.clock.asked import close_request, open_request
from forms_engine.messages import wordings
from forms_engine.messages.channels.local import folder
from forms_engine.messages.opening import open_message
from forms_engine.messages.services import send_otherwise
from forms_engine.messages.templates import ALLOWED, LANGUAGES, required
from forms_engine.messages.types import Address
from forms_engine.messages.wording_check import BadWording, check, sample
from forms_engine.messages.wordings import Overtaken, Place
from forms_engine.outbox.drain import drain
from forms_engine.staff.enums import Role

CLOSED = Place("closed", "en", "email")
SMS = Place("question", "ar", "sms")
BODY = "It is over, {reference}.\n{link}"


def write(place=CLOSED, subject="Over", body=BODY, seen=0):
    return wordings.save(place, subject, body, by=make_staff(role=Role.EDITOR), seen=seen)


@pytest.mark.parametrize(
    "place",
    [place for place in wordings.places() if place.language in LANGUAGES],
    ids=lambda place: place.stream,
)
def test_every_text_of_the_house_would_be_taken(place):
    subject, body = wordings.words(place, None)

    assert check(place.template, place.channel, subject, body) == (subject, body)
    assert "{" not in sample(place.template, place.channel, subject, body, place.language).body


@pytest.mark.parametrize(
    ("subject", "body", "refusal"),
    [
        ("Over", "", ("empty", "body", ())),
        ("", BODY, ("empty", "subject", ())),
        ("Over", BODY + "x" * 5000, ("long", "body", ())),
        ("Over", BODY + " {اسم}", ("unknown", "body", ("اسم",))),
        ("Over", BODY + " {Link", ("brace", "body", ())),
        ("Over {reason}", BODY, ("unknown", "subject", ("reason",))),
        ("Over", "It is over.", ("missing", "body", ("link",))),
        ("Over", "It is over: {link}", ("link", "body", ())),
    ],
)
def test_a_text_that_cannot_be_sent_is_refused_with_its_place(subject, body, refusal):
    with pytest.raises(BadWording) as bad:
        check("closed", "email", subject, body)

    assert (bad.value.code, bad.value.field, bad.value.names) == refusal


def test_a_text_message_takes_no_reason_and_three_parts_at_most():
    with pytest.raises(BadWording) as told:
        check("refused", "sms", "", "{reason}\n{link}")
    with pytest.raises(BadWording) as long:
        check("refused", "sms", "", "ر" * 140 + "\n{link}")

    assert (told.value.code, long.value.code) == ("unknown", "parts")


def test_what_a_text_needs_is_what_cannot_be_known_otherwise():
    assert required("refused", "email") == {"reason", "clause", "until", "link"}
    assert required("date_changed", "email") == ALLOWED["date_changed"] - {"reference"}
    assert required("question", "sms") == {"link"}


@pytest.mark.django_db
def test_the_text_that_counts_is_sent_and_stays_with_what_was_sent(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path
    amal = make_staff(role=Role.ADMINISTRATOR)
    write()
    message = make_message(template="closed", language="en")

    drain()
    write(body=BODY + "\nAgain.", seen=wordings.history(CLOSED)[0].pk)

    text = (folder("email") / f"{message.pk}.txt").read_text("utf-8")
    assert text.splitlines()[2:5] == ["Subject: Over", "", "It is over, ABCD-2345."]
    message.refresh_from_db()
    assert open_message(message, by=amal).rendered.subject == "Over"
    assert "Again." not in open_message(message, by=amal).rendered.body


@pytest.mark.django_db
def test_going_back_to_the_house_keeps_the_history():
    first = write()
    back = wordings.reset(CLOSED, by=make_staff(role=Role.EDITOR), seen=first.pk)

    assert wordings.current(CLOSED) is None
    assert (list(wordings.history(CLOSED)), wordings.rewritten()) == ([back, first], set())
    acts = [event.action for event in events(CLOSED.stream)]
    assert acts == ["wording.saved", "wording.reset"]


@pytest.mark.django_db
def test_whoever_saves_over_somebody_elses_text_is_told_and_nothing_is_written():
    write()

    with pytest.raises(Overtaken):
        write(body="Mine.\n{link}")

    assert wordings.current(CLOSED).body == BODY
    assert events(CLOSED.stream).count() == 1


@pytest.mark.django_db
def test_whatsapp_reads_what_text_messages_read():
    assert wordings.place_of("question", "ar", "whatsapp") == SMS


@pytest.mark.django_db
def test_an_event_is_told_in_a_language_once_both_its_texts_are_written():
    none = wordings.language_for("closed", "ur")
    write(Place("closed", "ur", "email"), subject="بند", body="{reference}\n{link}")
    half = wordings.language_for("closed", "ur")

    write(Place("closed", "ur", "sms"), body="{reference}\n{link}")

    assert (none, half, wordings.language_for("closed", "ur")) == ("en", "en", "ur")


@pytest.mark.django_db
def test_a_text_that_is_taken_away_is_english_again():
    place = Place("staff_invite", "fr", "email")
    row = write(place, subject="Bienvenue", body="{name}\n{link}")
    before = wordings.language_for("staff_invite", "fr")

    wordings.reset(place, by=make_staff(role=Role.EDITOR), seen=row.pk)

    assert (before, wordings.language_for("staff_invite", "fr")) == ("fr", "en")


@pytest.mark.django_db
@pytest.mark.parametrize("gone", ["email", "sms"])
def test_what_waits_goes_in_the_language_of_its_values_though_a_text_was_taken_away(gone):
    texts = {"email": ("بند", "ختم {reference}\n{link}"), "sms": ("", "ختم\n{link}")}
    places = {channel: Place("closed", "ur", channel) for channel in texts}
    rows = {
        channel: write(places[channel], subject=subject, body=body)
        for channel, (subject, body) in texts.items()
    }
    letter, reader = make_message(template="closed", language="ur"), make_staff()

    wordings.reset(places[gone], by=reader, seen=rows[gone].pk)
    with transaction.atomic():
        by_phone = send_otherwise(letter, Address("sms", "+966501234567"))
    later = make_message(template="closed", language="ur")

    assert [one.language for one in (letter, by_phone, later)] == ["ur", "ur", "en"]
    assert open_message(letter, by=reader).rendered.subject == "بند"
    assert open_message(by_phone, by=reader).rendered.body.startswith("ختم")
    drain()
    letter.refresh_from_db()
    assert letter.wording == rows["email"]


@pytest.mark.django_db
def test_a_request_asks_once_which_language_an_event_is_told_in(django_assert_num_queries):
    open_request()
    try:
        with django_assert_num_queries(1):
            before = [wordings.language_for("closed", "ur") for _time in range(3)]
        for channel in ("email", "sms"):
            write(Place("closed", "ur", channel), subject="بند" * (channel == "email"))
        assert (before, wordings.language_for("closed", "ur")) == (["en"] * 3, "ur")
    finally:
        close_request()


@pytest.mark.django_db
def test_the_houses_own_languages_cost_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        found = [wordings.language_for("closed", code) for code in ("ar", "en", "ar-sa", "sw")]

    assert found == ["ar", "en", "ar", "en"]
