"""Makes sure that journeys have a browser: Debian's Chromium, installed where that is possible.

Its headless shell first: the whole browser draws its own windows too, which takes most of the time.
"""

import os
import shutil
import subprocess
import sys

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome")


def path() -> str | None:
    """The browser's path, or None; RAKEEN_CHROMIUM names another."""
    named = os.environ.get("RAKEEN_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def _install() -> None:
    """Debian and root only: anything else is left to the person, and said."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print(f"installing {SHELL} (Debian package)", flush=True)
    _apt("update")
    for wanted in (SHELL, "fonts-noto-core"):
        _apt("install", "-y", "--no-install-recommends", wanted)
    if path() is None:  # an older Debian has no such package
        _apt("install", "-y", "--no-install-recommends", "chromium")


def _apt(*words: str) -> None:
    calm = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", *words], env=calm, check=False, capture_output=True)


def main() -> int:
    """Never fails: journeys without a browser are skipped with their reason, and it is said."""
    if not (os.environ.get("RAKEEN_CHROMIUM") or shutil.which(SHELL)):
        _install()
    if path() is None:
        print("*" * 78, flush=True)
        print("NO CHROMIUM: the journeys in tests/journeys (marked `browser`) WILL NOT RUN.")
        print("Install it (Debian: apt-get install chromium) and run `make test` again.")
        print("*" * 78, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
