"""A blind index is the same everywhere and tells nothing."""

import subprocess
import sys

from django.test import override_settings

from forms_engine.vault.blind import blind

KNOWN = """
import hashlib, hmac
print(hmac.new(b'secret', b'phone\\0+966501234567', hashlib.sha256).hexdigest()[:40])
"""


@override_settings(RAKEEN_INDEX_KEY="secret")
def test_another_process_finds_the_same_index():
    there = subprocess.run(
        [sys.executable, "-c", KNOWN], capture_output=True, text=True, check=True
    )

    assert blind("phone", "+966501234567") == there.stdout.strip()


@override_settings(RAKEEN_INDEX_KEY="secret")
def test_purposes_do_not_meet():
    assert blind("phone", "1234") != blind("phone4", "1234")


def test_without_the_key_the_index_is_another_one():
    with override_settings(RAKEEN_INDEX_KEY="one"):
        first = blind("phone", "1234")
    with override_settings(RAKEEN_INDEX_KEY="two"):
        second = blind("phone", "1234")

    assert first != second


def test_lone_surrogates_do_no_harm():
    assert len(blind("name", "\ud800")) == 40
