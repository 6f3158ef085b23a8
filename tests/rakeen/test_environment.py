"""Secrets: made once, kept to their owner, never made up in production."""

import json
import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from rakeen import environment


@pytest.fixture
def bare(monkeypatch, tmp_path):
    for name in environment.SECRET_NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(environment, "VAR", tmp_path)
    return tmp_path


def test_the_first_run_makes_secrets_that_only_the_owner_reads(bare):
    made = environment.read_secrets()

    path = bare / "secrets" / "secrets.json"
    assert json.loads(path.read_text()) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_second_run_finds_the_same_secrets(bare):
    assert environment.read_secrets() == environment.read_secrets()


def test_two_houses_never_share_a_secret(bare, monkeypatch, tmp_path):
    first = environment.read_secrets()
    monkeypatch.setattr(environment, "VAR", tmp_path / "second")

    second = environment.read_secrets()

    assert [name for name in environment.SECRET_NAMES if first[name] == second[name]] == []


def test_production_refuses_to_make_up_secrets(bare, monkeypatch):
    monkeypatch.setattr(environment, "PRODUCTION", True)
    monkeypatch.setenv("RAKEEN_SECRET_KEY", "given")

    with pytest.raises(ImproperlyConfigured) as problem:
        environment.read_secrets()

    assert str(problem.value) == (
        "Production takes its secrets from the environment; "
        "missing: RAKEEN_DATA_KEYS, RAKEEN_INDEX_KEY"
    )
    assert list(bare.iterdir()) == []
