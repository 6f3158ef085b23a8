"""The database refuses rows of files that cannot be."""

import pytest
from django.db import IntegrityError, transaction

from builders.uploads import add_file, make_upload_run
from forms_engine.runs.models import RunFile

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "columns",
    [
        {"state": "refused"},
        {"state": "refused", "reason": "virus"},
        {"stored": ""},
        {"reason": "virus"},
        {"size": 0},
    ],
)
def test_impossible_rows_are_refused(columns):
    add_file(make_upload_run()[0])

    with pytest.raises(IntegrityError), transaction.atomic():
        RunFile.objects.update(**columns)


def test_one_private_file_has_one_row():
    first, second = (add_file(make_upload_run()[0]) for _run in range(2))

    with pytest.raises(IntegrityError), transaction.atomic():
        RunFile.objects.filter(pk=second.pk).update(stored=first.stored)
