"""The receiver in the documentation takes what we sign, and nothing else."""

import runpy

import pytest

from builders.house import ROOT
from cms.headless.signing import signature

DOCS = ROOT / "docs"
NOW = 1_772_348_400
BODY = b'{"event": "page.moved"}'


@pytest.fixture
def is_genuine():
    return runpy.run_path(str(DOCS / "examples" / "told.py"))["is_genuine"]


def test_what_we_sign_is_taken(is_genuine):
    assert is_genuine(signature("secret", NOW, BODY), BODY, "secret", NOW + 60)


@pytest.mark.parametrize(
    ("header", "body", "secret", "now"),
    [
        (signature("another", NOW, BODY), BODY, "secret", NOW),
        (signature("secret", NOW, BODY), BODY + b" ", "secret", NOW),
        (signature("secret", NOW, BODY), BODY, "secret", NOW + 301),
        (signature("secret", NOW, BODY).replace(str(NOW), str(NOW + 1)), BODY, "secret", NOW),
        ("", BODY, "secret", NOW),
        ("t=,v1=", BODY, "secret", NOW),
        ("nonsense", BODY, "secret", NOW),
    ],
)
def test_anything_else_is_not(is_genuine, header, body, secret, now):
    assert not is_genuine(header, body, secret, now)


@pytest.mark.parametrize("name", ["reader", "client", "told"])
def test_the_page_shows_the_programs_that_are_tested(name):
    page = (DOCS / "headless.md").read_text("utf-8")
    program = (DOCS / "examples" / f"{name}.py").read_text("utf-8")
    shown = (
        program if name != "told" else program[program.index("def is_g") : program.index("class")]
    )

    assert shown.strip() in page
