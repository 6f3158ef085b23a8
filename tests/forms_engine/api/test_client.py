"""The documented client works as printed, against a server over a real socket."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from forms_engine.cases.models import Case

DOCS = Path(__file__).resolve().parents[3] / "docs"
CLIENT = DOCS / "examples" / "client.py"


@pytest.mark.django_db(transaction=True)
def test_the_documented_client_asks_for_help_and_finds_it_again(live_server):
    ran = subprocess.run(
        [sys.executable, str(CLIENT), live_server.url], capture_output=True, text=True, timeout=60
    )

    reference, state, promised = ran.stdout.strip().splitlines()
    assert ran.stderr == ""
    assert reference == Case.objects.get().reference
    assert state == "We have received your request"
    assert "AH" in promised


def test_the_client_is_short_and_needs_nothing_but_python():
    source = CLIENT.read_text("utf-8")

    assert len(source.splitlines()) <= 40
    assert set(re.findall(r"^(?:from|import) (\w+)", source, re.M)) <= set(sys.stdlib_module_names)


def test_the_documentation_shows_the_client_as_it_runs():
    shown = (DOCS / "headless.md").read_text("utf-8")

    assert f"```python\n{CLIENT.read_text('utf-8')}```" in shown


def test_every_code_of_a_failure_is_documented():
    source = "".join(p.read_text("utf-8") for p in Path("forms_engine/api").rglob("*.py"))
    told = (DOCS / "headless.md").read_text("utf-8")

    codes = set(re.findall(r'Problem\(\s*\d{3}, "([a-z-]+)"', source))

    assert {code for code in codes if f"`{code}`" not in told} == set()
    assert len(codes) > 12
