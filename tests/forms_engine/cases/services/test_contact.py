"""A new phone or e-mail proves itself by a code, is found, and the old one is told."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from builders.cases import AMAL, BASIL, make_case
from forms_engine.audit.models import Event
from forms_engine.cases.behalf import Filler, addressee, open_filler, seal_filler
from forms_engine.cases.enums import Lookup
from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.indexes import digest
from forms_engine.cases.models import Case, TrackingPass
from forms_engine.cases.sealed import open_applicant
from forms_engine.cases.services import contact
from forms_engine.cases.services.contact import TRIES, NoCode, WrongCode, ask, awaited, confirm
from forms_engine.cases.services.track import find, send_links
from forms_engine.clock.time import now
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.messages.types import Address

pytestmark = pytest.mark.django_db
NEW = Address("sms", "+966507654321")


def code_for(case, template="contact_code"):
    message = Message.objects.filter(about=case.stream, template=template).latest("created_at")
    return open_envelope(message).context["code"]


def told(case):
    rows = Message.objects.filter(about=case.stream, template="contact_changed")
    return {open_envelope(row).to for row in rows.select_related("key")}


def test_the_new_phone_takes_the_place_of_the_old():
    case = make_case(document="A1234567")
    before = case.indexes.filter(purpose=Lookup.DOCUMENT).count()

    ask(case, NEW)
    assert open_applicant(case) == AMAL
    confirm(case, code_for(case))

    case.refresh_from_db()
    assert open_applicant(case) == replace(AMAL, phone=NEW.to)
    assert find(case.reference, "4321") == case
    with pytest.raises(UnknownCase):
        find(case.reference, "4567")
    assert send_links(digest(Lookup.PHONE, NEW.to), asked="now") == [case]
    assert case.indexes.filter(purpose=Lookup.DOCUMENT).count() == before
    assert told(case) == {AMAL.phone, AMAL.email}


def test_letters_at_the_old_address_open_nothing_any_more():
    case = make_case()
    ask(case, NEW)
    confirm(case, code_for(case))

    live = case.passes.filter(use=TrackingPass.Use.LINK, used_at=None, expires_at__gt=now())
    assert live.count() == 0


def test_the_history_says_that_it_changed_and_never_to_what():
    case = make_case()
    ask(case, NEW)
    confirm(case, code_for(case))

    events = Event.objects.filter(stream=case.stream, action__startswith="contact.")
    assert [event.facts for event in events.order_by("number")] == [
        {"contact": "phone", "actor": "applicant"}
    ] * 2


def test_five_wrong_codes_end_it_and_the_right_one_counts_no_more():
    case = make_case()
    ask(case, NEW)
    right = code_for(case)
    wrong = "000000" if right != "000000" else "111111"

    left = []
    for _ in range(TRIES):
        with pytest.raises(WrongCode) as refused:
            confirm(case, wrong)
        left.append(refused.value.left)

    assert left == [4, 3, 2, 1, 0]
    with pytest.raises(NoCode):
        confirm(case, right)
    assert (awaited(case), open_applicant(case)) == (None, AMAL)


def test_a_code_counts_for_half_an_hour_and_only_the_last_one():
    case = make_case()
    ask(case, NEW)
    first = code_for(case)
    ask(case, Address("email", "new@example.org"))
    if first != code_for(case):
        with pytest.raises(WrongCode):
            confirm(case, first)

    with time_machine.travel(now() + timedelta(minutes=31)), pytest.raises(NoCode):
        confirm(case, code_for(case))

    assert awaited(case) == Address("email", "new@example.org")


def test_for_somebody_without_a_contact_it_is_the_one_who_filled_in():
    case = make_case(applicant=replace(BASIL, phone=""))
    filler = Filler(relation="family", name="Huda", phone="+966501112223")
    Case.objects.filter(pk=case.pk).update(filler=seal_filler(case, filler))
    case.refresh_from_db()

    ask(case, NEW)
    confirm(case, code_for(case))

    case.refresh_from_db()
    assert (open_filler(case).phone, open_applicant(case).phone) == (NEW.to, "")
    assert (addressee(case).phone, told(case)) == (NEW.to, {"+966501112223"})


def test_the_code_is_kept_as_a_hash_only():
    case = make_case()
    ask(case, NEW)
    row = contact.NewContact.objects.get()

    assert re.fullmatch("[0-9a-f]{40}", row.digest)
    assert NEW.to.encode() not in bytes(row.sealed)
