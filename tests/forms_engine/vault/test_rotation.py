"""A new ring key takes over without losing a value, even when stopped half-way."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import override_settings

from builders.vault import make_key, make_ring
from forms_engine.vault.models import DataKey
from forms_engine.vault.rotation import rotate, stale_keys
from forms_engine.vault.sealing import seal, unseal
from forms_engine.vault.services import destroy_key

OLD, NEW = make_ring("old"), make_ring("new")


def make_sealed(count):
    with override_settings(RAKEEN_DATA_KEYS=OLD):
        keys = [make_key() for _ in range(count)]
        return [(key, seal(key, f"value {n}", label="v")) for n, key in enumerate(keys)]


@pytest.mark.django_db
def test_after_rotation_the_old_ring_key_is_not_needed():
    pairs = make_sealed(3)

    with override_settings(RAKEEN_DATA_KEYS=f"{NEW},{OLD}"):
        call_command("rotate_keys", stdout=StringIO())

    with override_settings(RAKEEN_DATA_KEYS=NEW):
        opened = [unseal(DataKey.objects.get(pk=k.pk), data, label="v") for k, data in pairs]
    assert opened == ["value 0", "value 1", "value 2"]


@pytest.mark.django_db
def test_a_stopped_rotation_goes_on_where_it_stopped():
    make_sealed(5)

    with override_settings(RAKEEN_DATA_KEYS=f"{NEW},{OLD}"):
        first = next(rotate(batch=2))
        left = stale_keys().count()
        rest = list(rotate(batch=2))

    assert (first, left, rest) == (2, 3, [2, 3])


@pytest.mark.django_db
def test_destroyed_keys_are_left_alone():
    (key, _data), *_ = make_sealed(1)
    destroy_key(key)

    with override_settings(RAKEEN_DATA_KEYS=f"{NEW},{OLD}"):
        moved = list(rotate())

    assert moved == []


@pytest.mark.django_db
def test_the_command_says_how_many_it_moved():
    make_sealed(2)
    out = StringIO()

    with override_settings(RAKEEN_DATA_KEYS=f"{NEW},{OLD}"):
        call_command("rotate_keys", stdout=out)

    assert out.getvalue().splitlines() == [
        "2 data keys re-wrapped",
        "Every living data key is now wrapped by new (2 moved).",
    ]
