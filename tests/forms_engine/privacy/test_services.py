"""What is past its term is erased for good; nothing else is."""

from datetime import timedelta

import pytest

from builders.cases import HELP_ANSWERS, VOLUNTEER_ANSWERS, make_case
from builders.messages import make_message
from builders.surveys import make_invitation
from forms_engine.audit.queries import history
from forms_engine.audit.verify import verify
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_applicant
from forms_engine.clock.time import now, today
from forms_engine.forms.registry import current
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.privacy.retention import COUNTS, MESSAGE, REQUEST
from forms_engine.privacy.services import Purged, erase_case, forget_counts, purge
from forms_engine.runs.models import Tally
from forms_engine.surveys.models import Invitation
from forms_engine.vault.errors import KeyDestroyed
from forms_engine.vault.models import DataKey
from forms_engine.volunteers.models import Profile, Trait
from forms_engine.volunteers.services import make_profile


@pytest.fixture(autouse=True)
def _own_outbox(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path


def closed(*, days_ago, **wanted):
    when = now() - timedelta(days=days_ago)
    return make_case(state=State.CLOSED, closed_at=when, **wanted)


def living(case):
    return Case.objects.get(pk=case.pk).key.destroyed_at is None


@pytest.mark.django_db
def test_only_cases_past_their_term_are_erased():
    old = closed(days_ago=REQUEST.days + 1)
    young = closed(days_ago=REQUEST.days - 1)
    running = make_case()

    purged = purge()

    assert (purged.cases, [living(case) for case in (old, young, running)]) == (
        1,
        [False, True, True],
    )


@pytest.mark.django_db
def test_an_active_volunteer_is_kept_however_long():
    volunteer = make_case(Kind.VOLUNTEER, state=State.ACTIVE)
    Case.objects.update(received_at=now() - timedelta(days=9999))

    purge()

    assert living(volunteer)


@pytest.mark.django_db
def test_erasing_takes_answers_contact_messages_indexes_and_links():
    case = make_case(state=State.CLOSED, answers=HELP_ANSWERS, document="A1234567")
    message = make_message(about=case.stream)

    erase_case(case)

    case = Case.objects.get(pk=case.pk)
    message.refresh_from_db()
    assert DataKey.objects.filter(destroyed_at=None).count() == 0
    assert (case.indexes.count(), case.passes.count()) == (0, 0)
    with pytest.raises(KeyDestroyed):
        open_applicant(case)
    with pytest.raises(KeyDestroyed):
        open_envelope(message)


@pytest.mark.django_db
def test_erasing_takes_the_survey_of_the_case_and_leaves_every_other():
    case = make_case(state=State.CLOSED)
    mine, _token = make_invitation()
    Invitation.objects.filter(pk=mine.pk).update(case_id=case.pk)
    other, _token = make_invitation()
    messages = [make_message(template="survey", about=one.stream) for one in (mine, other)]

    erase_case(case)

    keys = [Message.objects.get(pk=message.pk).key for message in messages]
    assert [key.destroyed_at is None for key in keys] == [False, True]


@pytest.mark.django_db
def test_erasing_takes_the_profile_of_a_volunteer():
    volunteer = make_case(Kind.VOLUNTEER, state=State.WITHDRAWN, answers=VOLUNTEER_ANSWERS)
    make_profile(volunteer)

    erase_case(volunteer)

    assert (Profile.objects.count(), Trait.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_the_history_stays_whole_and_tells_of_the_erasure():
    case = make_case(state=State.CLOSED)
    before = history(case.stream).count()

    erase_case(case)
    erase_case(case)

    assert history(case.stream).count() == before + 1
    assert history(case.stream).last().action == "case.erased"
    assert verify(case.stream) == []


@pytest.mark.django_db
def test_old_messages_of_any_stream_are_erased():
    old, young = make_message(about="survey:1"), make_message(about="survey:2")
    long_ago = now() - timedelta(days=MESSAGE.days + 1)
    Message.objects.filter(pk=old.pk).update(created_at=long_ago)

    purged = purge()

    alive = Message.objects.filter(key__destroyed_at=None)
    assert (purged, list(alive)) == (Purged(cases=0, messages=1), [young])


@pytest.mark.django_db
def test_batches_go_on_until_nothing_is_left():
    for _ in range(3):
        closed(days_ago=REQUEST.days + 1)

    counts = [purge(limit=2).cases for _ in range(3)]

    assert counts == [2, 1, 0]


@pytest.mark.django_db
def test_counts_of_forms_go_after_their_term():
    for days in (COUNTS.days, COUNTS.days + 1):
        Tally.objects.create(
            form_version=current("help"),
            day=today() - timedelta(days=days),
            what="begun",
            number=1,
        )

    assert (forget_counts(), Tally.objects.count()) == (1, 1)
