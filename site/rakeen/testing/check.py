"""`make check`: every rule that needs no test run, with its verdict; exit 1 if any is broken."""

import os
import secrets
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BIN = Path(sys.executable).parent


def _templates() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "*.html"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return listed.stdout.split()


def _production() -> dict[str, str]:
    """An environment as production has it, with secrets made up for this check only."""
    return {
        "RAKEEN_PRODUCTION": "1",
        "RAKEEN_HOSTS": "rakeen.example",
        "RAKEEN_BASE_URL": "https://rakeen.example",
        "RAKEEN_SECRET_KEY": secrets.token_urlsafe(64),
        "RAKEEN_DATA_KEYS": "k1:" + b64encode(secrets.token_bytes(32)).decode(),
        "RAKEEN_INDEX_KEY": b64encode(secrets.token_bytes(32)).decode(),
    }


def steps() -> list[tuple[str, list[str], dict[str, str]]]:
    """Each rule: its name, its command line, and what its environment adds."""
    tool = [sys.executable, "-m"]
    return [
        ("format", [*tool, "ruff", "format", "--check", "."], {}),
        ("lint", [*tool, "ruff", "check", "."], {}),
        (
            "templates",
            [str(BIN / "djade"), "--check", "--target-version", "5.2", *_templates()],
            {},
        ),
        ("types", [*tool, "mypy"], {}),
        ("import rules", [*tool, "pytest", "-q", "tests/rakeen/test_layout.py"], {}),
        ("migrations", [*tool, "rakeen", "makemigrations", "--check", "--dry-run"], {}),
        ("translations", [*tool, "rakeen", "catalogue", "--missing", "--language", "all"], {}),
        (
            "deployment",
            [*tool, "rakeen", "check", "--deploy", "--fail-level", "WARNING"],
            _production(),
        ),
    ]


def main() -> int:
    """Run them all, so that one look shows every broken rule."""
    broken = []
    with tempfile.TemporaryDirectory(prefix="rakeen-check-") as var:
        for name, command, added in steps():
            began = time.monotonic()
            environment = os.environ | {"RAKEEN_VAR": var} | added
            done = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
            )
            verdict = "ok" if done.returncode == 0 else "BROKEN"
            print(f"{name:<14}{verdict:<8}{time.monotonic() - began:5.1f} s", flush=True)
            if done.returncode:
                broken.append(name)
                print(done.stdout[-6000:] + done.stderr[-3000:], flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
