"""Asking for somebody else keeps both people: who needs help, and who asks for it."""

import pytest

from builders.cases import AMAL, make_case
from builders.forms import TYPED_HELP
from builders.runs import make_run
from forms_engine.cases.behalf import Filler, addressee, open_filler, read_filler
from forms_engine.cases.exceptions import RunNotReady, UnknownCase
from forms_engine.cases.sealed import open_applicant
from forms_engine.cases.services.submit import submit
from forms_engine.cases.services.track import find
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.queries import about
from forms_engine.privacy.services import erase_case
from forms_engine.runs.models import Consent
from forms_engine.vault.errors import KeyDestroyed

pytestmark = pytest.mark.django_db

FOR_FAMILY = {"for_whom": ["family"], "urgency": ["soon"]}
GIVEN = {
    "relation": ["leader"],
    "filler_name": ["سالم"],
    "agreement": ["given"],
    "agreed": ["on"],
}
NOT_NOW = GIVEN | {
    "agreement": ["not_now"],
    "not_asked": ["مفقود منذ الفجر"],
    "in_their_interest": ["on"],
}
REACHED = {"phone": ["0501234567"], "contact_language": ["ar"]}


def sent(filler=GIVEN, contact=REACHED, need_for=FOR_FAMILY, **more):
    typed = {"need_for": need_for, "filler": filler, "contact": contact, **more}
    run, _secret = make_run(until="end", typed=typed)
    return submit(run)


def told(case):
    return [open_envelope(message).to for message in about(case.stream)]


def test_both_people_are_kept_in_the_case():
    case = sent()

    assert open_applicant(case).name == TYPED_HELP["person"]["name"][0]
    assert open_filler(case) == Filler(
        relation="leader", name="سالم", phone="+966501234567", agreement="given"
    )


def test_who_asks_for_themselves_leaves_no_second_person():
    run, _secret = make_run(until="end")

    case = submit(run)

    assert (open_filler(case), case.filler) == (None, None)


def test_messages_go_to_the_one_who_filled_in():
    assert told(sent()) == ["+966501234567"]


def test_messages_go_to_the_one_who_needs_help_where_their_phone_is_given():
    case = sent(contact=REACHED | {"own_phone": ["0559876543"]})

    assert told(case) == ["+966559876543"]


@pytest.mark.parametrize("last4", ["4567", "6543"])
def test_the_request_is_tracked_with_either_phone(last4):
    case = sent(contact=REACHED | {"own_phone": ["0559876543"]})

    assert find(case.reference, last4) == case


def test_without_a_phone_of_their_own_only_the_fillers_digits_open_it():
    case = sent()

    with pytest.raises(UnknownCase):
        find(case.reference, "6543")


def test_the_agreement_is_kept_as_a_statement_with_its_version():
    sent()

    rows = Consent.objects.filter(purpose__startswith="filler.").values_list("purpose", "version")
    assert list(rows) == [("filler.agreed", "2026-11")]


def test_whoever_cannot_be_asked_has_a_reason_and_another_statement():
    case = sent(filler=NOT_NOW)

    purposes = Consent.objects.filter(purpose__startswith="filler.").values_list("purpose")
    assert open_filler(case).reason == "مفقود منذ الفجر"
    assert [*purposes] == [("filler.in_their_interest",)]


@pytest.mark.parametrize("left", ["relation", "filler_name", "agreement", "agreed"])
def test_each_of_these_is_needed_when_it_is_not_urgent(left):
    with pytest.raises(RunNotReady):
        sent(filler={key: value for key, value in GIVEN.items() if key != left})


def test_an_urgent_request_for_another_needs_a_name_a_contact_and_a_place():
    case = sent(
        filler={},
        need_for={"for_whom": ["other"], "urgency": ["urgent"]},
        contact={"email": ["basil@example.org"]},
        service={},
        person={"name": ["أمل"]},
        place={"site": ["mina"]},
        details={},
    )

    assert (case.urgent, told(case)) == (True, ["basil@example.org"])
    assert open_filler(case) == Filler(email="basil@example.org")


def test_what_is_typed_about_oneself_is_dropped_when_it_is_for_oneself():
    case = sent(need_for={"for_whom": ["self"], "urgency": ["soon"]})

    assert (open_filler(case), open_applicant(case).phone) == (None, "+966501234567")


def test_the_words_of_a_relation_are_read_in_the_readers_language():
    answers = {"x": {"for_whom": "family", "relation": "leader"}}

    assert read_filler(answers).relation_words == "قائد الحملة أو المجموعة"
    assert Filler(relation="neighbour").relation_words == "neighbour"


def test_erasing_the_case_erases_who_filled_in():
    case = sent()

    erase_case(case)

    case.refresh_from_db()
    with pytest.raises(KeyDestroyed):
        open_filler(case)
    assert case.indexes.count() == 0


def test_a_case_without_a_filler_is_written_to_as_before():
    assert addressee(make_case(applicant=AMAL)) == AMAL
