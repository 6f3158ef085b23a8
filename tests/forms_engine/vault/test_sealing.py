"""What is sealed comes back whole, and only with its own key and label."""

import json

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from builders.vault import make_key, make_ring
from forms_engine.vault.errors import KeyDestroyed, Tampered, UnknownRingKey, VaultError
from forms_engine.vault.models import DataKey
from forms_engine.vault.sealing import seal, unseal
from forms_engine.vault.services import destroy_key

plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
json_values = st.recursive(
    plain.filter(lambda value: value not in (float("inf"), float("-inf"))),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


class AnyValue(TestCase):
    def setUp(self):
        self.key = make_key()

    @given(value=json_values, label=st.text())
    def test_any_json_value_comes_back_as_it_was(self, value, label):
        data = seal(self.key, value, label=label)

        assert unseal(self.key, data, label=label) == value

    @given(value=st.text(min_size=1), position=st.integers(min_value=0), bit=st.integers(0, 7))
    def test_one_flipped_bit_anywhere_is_noticed(self, value, position, bit):
        data = bytearray(seal(self.key, value, label="story"))
        data[position % len(data)] ^= 1 << bit

        with pytest.raises(Tampered):
            unseal(self.key, bytes(data), label="story")

    @given(data=st.binary(max_size=60))
    def test_foreign_bytes_never_open(self, data):
        with pytest.raises(Tampered):
            unseal(self.key, data, label="story")


@pytest.mark.django_db
def test_another_label_does_not_open_a_value():
    key = make_key()
    data = seal(key, "أمل", label="name")

    with pytest.raises(Tampered):
        unseal(key, data, label="phone")


@pytest.mark.django_db
def test_another_key_does_not_open_a_value():
    data = seal(make_key(), "أمل", label="name")

    with pytest.raises(Tampered):
        unseal(make_key(), data, label="name")


@pytest.mark.django_db
def test_the_same_value_never_looks_the_same_twice():
    key = make_key()

    assert seal(key, "أمل", label="name") != seal(key, "أمل", label="name")


@pytest.mark.django_db
def test_a_destroyed_key_opens_and_seals_nothing():
    key = make_key()
    data = seal(key, "أمل", label="name")
    destroy_key(key)

    with pytest.raises(KeyDestroyed):
        unseal(key, data, label="name")
    with pytest.raises(KeyDestroyed):
        seal(key, "أمل", label="name")


@pytest.mark.django_db
def test_destroying_leaves_nothing_of_the_key_in_the_database():
    key = make_key()

    destroy_key(key)
    first = DataKey.objects.get(pk=key.pk)
    destroy_key(key)

    again = DataKey.objects.get(pk=key.pk)
    assert (first.wrapped, again.wrapped) == (None, None)
    assert first.destroyed_at == again.destroyed_at is not None


@pytest.mark.django_db
def test_a_key_wrapped_by_a_ring_key_we_lack_says_which_one():
    with override_settings(RAKEEN_DATA_KEYS=make_ring("old")):
        key = make_key()
        data = seal(key, "أمل", label="name")

    with override_settings(RAKEEN_DATA_KEYS=make_ring("new")):
        with pytest.raises(UnknownRingKey, match="'old'"):
            unseal(key, data, label="name")


@pytest.mark.django_db
def test_a_wrapped_key_moved_to_another_row_does_not_open():
    amal, basil = make_key(), make_key()
    data = seal(amal, "أمل", label="name")
    basil.wrapped = amal.wrapped

    with pytest.raises(VaultError):
        unseal(basil, data, label="name")


@pytest.mark.django_db
def test_refusals_name_no_value():
    key = make_key()
    data = seal(key, "0501234567", label="phone")

    with pytest.raises(Tampered) as refusal:
        unseal(key, data, label="name")

    assert "0501234567" not in str(refusal.value)
    assert refusal.value.__cause__ is None


@pytest.mark.django_db
def test_sealed_bytes_and_the_stored_key_hold_no_plain_text():
    key = make_key()

    data = seal(key, {"name": "Amal"}, label="person")

    stored = json.dumps([data.hex(), bytes(key.wrapped).hex()])
    assert b"Amal".hex() not in stored
