"""The ring is read from one setting and refuses a bad one plainly."""

from uuid import uuid4

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from builders.vault import make_ring
from forms_engine.vault import ring


def test_the_first_key_is_the_current_one():
    with override_settings(RAKEEN_DATA_KEYS=make_ring("b", "a")):
        assert ring.current_id() == "b"


@pytest.mark.parametrize("bad", ["k1", "k1:", "k1:????", "k1:c2hvcnQ="])
def test_a_key_that_is_not_32_bytes_is_refused_by_name_only(bad):
    with override_settings(RAKEEN_DATA_KEYS=bad):
        with pytest.raises(ImproperlyConfigured) as refusal:
            ring.wrap(b"x" * 32, owner=uuid4())

    assert str(refusal.value) == "RAKEEN_DATA_KEYS: the key 'k1' is not 32 bytes in base64."
