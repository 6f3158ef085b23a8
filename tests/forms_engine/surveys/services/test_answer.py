"""An answer is taken once, whole, and cannot be found through its invitation."""

import pytest
from django.db import IntegrityError, connection

from builders.surveys import make_invitation
from forms_engine.clock.time import now
from forms_engine.outbox.models import Job
from forms_engine.surveys.exceptions import LinkGone
from forms_engine.surveys.models import Answer, Invitation, MonthKey
from forms_engine.surveys.services.answer import record_answer
from forms_engine.vault.models import DataKey
from forms_engine.vault.sealing import unseal

pytestmark = pytest.mark.django_db


def test_scores_and_traits_are_stored_apart():
    _invitation, token = make_invitation(service="lost", channel="phone", outcome="refused")

    record_answer(token, procedure=2, provider=5, result=1)

    stored = Answer.objects.values(
        "service", "channel", "language", "outcome", "procedure", "provider", "result", "comment"
    ).get()
    assert stored == {
        "service": "lost", "channel": "phone", "language": "ar", "outcome": "refused",
        "procedure": 2, "provider": 5, "result": 1, "comment": None,
    }  # fmt: skip


def test_the_invitation_learns_only_that_there_is_an_answer():
    invitation, token = make_invitation()
    before = Invitation.objects.filter(pk=invitation.pk).values().get()

    record_answer(token, procedure=2, provider=5)

    after = Invitation.objects.filter(pk=invitation.pk).values().get()
    assert {name for name in after if after[name] != before[name]} == {"answered"}


def test_answering_writes_no_other_row_that_has_a_time():
    _invitation, token = make_invitation()
    rows = Job.objects.count(), DataKey.objects.count()

    record_answer(token, procedure=2, provider=5, comment="Basil was kind")

    assert (Job.objects.count(), DataKey.objects.count()) == rows


def test_no_column_of_an_answer_could_lead_to_a_person():
    columns = {field.name: field.get_internal_type() for field in Answer._meta.get_fields()}

    assert columns == {
        "id": "UUIDField", "month": "CharField", "outcome": "CharField", "service": "CharField",
        "channel": "CharField", "language": "CharField",
        "procedure": "PositiveSmallIntegerField", "provider": "PositiveSmallIntegerField",
        "result": "PositiveSmallIntegerField", "comment": "BinaryField",
    }  # fmt: skip


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has rowids")
def test_the_table_keeps_no_order_of_arrival():
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = 'fe_surveys_answer'")
        (sql,) = cursor.fetchone()

    assert sql.endswith("WITHOUT ROWID")


def test_words_are_sealed_under_the_key_of_their_month():
    invitation, token = make_invitation()

    record_answer(token, procedure=2, provider=5, comment="الموظف باسل كان لطيفًا")

    sealed = bytes(Answer.objects.get().comment)
    key = MonthKey.objects.get(month=invitation.month).key
    assert "باسل".encode() not in sealed
    assert unseal(key, sealed, label="survey.comment") == "الموظف باسل كان لطيفًا"


def test_the_second_answer_is_refused_and_changes_nothing():
    _invitation, token = make_invitation()
    record_answer(token, procedure=2, provider=5)

    with pytest.raises(LinkGone):
        record_answer(token, procedure=5, provider=5)

    assert list(Answer.objects.values_list("procedure", flat=True)) == [2]


def test_a_late_answer_is_refused():
    invitation, token = make_invitation()
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=now())

    with pytest.raises(LinkGone):
        record_answer(token, procedure=5, provider=5)


def test_an_unknown_link_takes_no_answer():
    with pytest.raises(LinkGone):
        record_answer("guessed", procedure=5, provider=5)


def test_a_score_out_of_range_leaves_the_link_open():
    invitation, token = make_invitation()

    with pytest.raises(IntegrityError):
        record_answer(token, procedure=6, provider=5)

    invitation.refresh_from_db()
    assert (invitation.answered, Answer.objects.count()) == (False, 0)
