"""Tokens are long, fit in a URL and serve one purpose."""

import re

from forms_engine.vault.tokens import new_token, token_hash


def test_tokens_are_256_bits_fit_for_a_url():
    tokens = {new_token() for _ in range(100)}

    assert len(tokens) == 100
    assert [t for t in tokens if not re.fullmatch(r"[A-Za-z0-9_-]{43}", t)] == []


def test_a_hash_holds_for_one_purpose():
    assert token_hash("survey", "abc") == token_hash("survey", "abc")
    assert token_hash("survey", "abc") != token_hash("tracking", "abc")
