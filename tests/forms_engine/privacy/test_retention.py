"""Every way an answer may be kept has a term, and every term its reason."""

from datetime import UTC, datetime

import time_machine

from forms_engine.forms.enums import Retention
from forms_engine.privacy.retention import TERMS, Term


def test_every_retention_that_a_question_names_has_a_term():
    assert set(TERMS) == set(Retention)
    assert [term for term in TERMS.values() if term.days <= 0 or not term.reason] == []


@time_machine.travel("2026-05-24 09:00Z", tick=False)
def test_a_term_counts_whole_days_back():
    assert Term(10, "x").ended_before() == datetime(2026, 5, 14, 9, 0, tzinfo=UTC)
