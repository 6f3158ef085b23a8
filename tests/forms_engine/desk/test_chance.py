"""Anybody tries anything, ten thousand times: only what the tables say ever happens."""

import pytest

from builders.chance import Chance
from forms_engine.committee.models import Decision

pytestmark = pytest.mark.django_db


def test_a_short_walk_breaks_nothing():
    chance = Chance(seed=4)

    for _ in range(150):
        chance.step()

    assert (chance.verify(), sum(chance.done.values()) > 25) == ([], True)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(10))
def test_ten_thousand_acts_break_nothing(seed):
    chance = Chance(seed=seed)

    for _ in range(1_000):
        chance.step()

    assert chance.verify() == []
    assert Decision.objects.exists()
    assert sum(chance.done.values()) > 100
