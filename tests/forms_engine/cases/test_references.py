"""A case's reference is a short code that no other case has."""

import pytest

from builders.cases import make_case
from forms_engine.cases.models import Case
from forms_engine.cases.services import opening


@pytest.mark.django_db
def test_a_reference_that_is_taken_is_drawn_again(monkeypatch):
    taken = make_case().reference
    draws = iter([taken, taken, "M7K4-XW9P"])
    monkeypatch.setattr(opening, "new_reference", lambda: next(draws))

    case = make_case()

    assert (case.reference, Case.objects.count()) == ("M7K4-XW9P", 2)
