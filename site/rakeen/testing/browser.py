"""Makes sure that journeys have a browser: Debian's Chromium, installed where that is possible."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")


def path() -> str | None:
    """The browser's path, or None; RAKEEN_CHROMIUM names another."""
    named = os.environ.get("RAKEEN_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def _install() -> None:
    """Debian and root only: anything else is left to the person, and said."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print("installing Chromium (Debian package)", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    calm = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    wanted = ["chromium", "fonts-noto-core"]
    subprocess.run(["apt-get", "update", "-qq"], env=calm, **quiet)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted],
        env=calm,
        **quiet,
    )


def main() -> int:
    """Never fails: journeys without a browser are skipped with their reason, and it is said."""
    if path() is None:
        _install()
    if path() is None:
        print("*" * 78, flush=True)
        print("NO CHROMIUM: the journeys in tests/journeys (marked `browser`) WILL NOT RUN.")
        print("Install it (Debian: apt-get install chromium) and run `make test` again.")
        print("*" * 78, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
