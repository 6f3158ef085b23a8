"""Rewriting the rows loses nothing, and on PostgreSQL leaves all with one transaction number."""

import pytest
from django.db import connection

from builders.surveys import make_answer, make_invitation
from forms_engine.surveys.models import Answer, Invitation
from forms_engine.surveys.services.blend import blend

postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="only there is an xmin")


def transaction_numbers():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT xmin::text FROM fe_surveys_answer"
            " UNION SELECT xmin::text FROM fe_surveys_invitation"
        )
        return {number for (number,) in cursor.fetchall()}


@pytest.mark.django_db(transaction=True)
def test_blending_changes_no_value():
    for score in (1, 3, 5):
        make_answer(procedure=score)
    make_invitation()
    before = list(Answer.objects.order_by("id").values())

    blend()

    assert list(Answer.objects.order_by("id").values()) == before
    assert Invitation.objects.filter(answered=True).count() == 3
    assert Invitation.objects.count() == 4


@postgresql
@pytest.mark.django_db(transaction=True)
def test_no_transaction_number_ties_an_answer_to_its_invitation():
    for score in (1, 3, 5):
        make_answer(procedure=score)

    blend()

    assert len(transaction_numbers()) == 1
