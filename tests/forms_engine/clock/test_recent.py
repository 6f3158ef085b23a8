"""What is read again and again is kept for a moment, and never out of a transaction."""

import pytest
from django.db import transaction

from forms_engine.clock import recent
from forms_engine.clock.recent import Recent


@pytest.fixture
def reads(monkeypatch):
    """A Recent on a clock of our own, and the answers that it will read."""
    clock = [1000.0]
    monkeypatch.setattr(recent, "monotonic", lambda: clock[0])
    answers = iter(range(100))
    kept = Recent()
    return kept, lambda key="a": kept.get(key, lambda: next(answers)), clock


@pytest.mark.django_db(transaction=True)
def test_an_answer_is_kept_for_five_seconds(reads):
    _kept, ask, clock = reads

    assert [ask(), ask()] == [0, 0]
    clock[0] += recent.SECONDS
    assert ask() == 1


@pytest.mark.django_db(transaction=True)
def test_each_key_has_its_own_answer_and_all_are_forgotten_at_once(reads):
    kept, ask, _clock = reads

    assert [ask("a"), ask("b"), ask("a")] == [0, 1, 0]
    kept.forget()
    assert [ask("a"), ask("b")] == [2, 3]


@pytest.mark.django_db(transaction=True)
def test_what_a_transaction_sees_is_not_kept(reads):
    _kept, ask, _clock = reads

    with transaction.atomic():
        assert [ask(), ask()] == [0, 1]
    assert ask() == 2


@pytest.mark.django_db(transaction=True)
def test_what_was_changed_while_it_was_read_is_read_again():
    kept, answers = Recent(), iter(range(100))

    def read():
        kept.forget()  # another thread writes the row
        return next(answers)

    assert [kept.get("a", read), kept.get("a", read)] == [0, 1]
