"""The project's own settings in a var folder of this run's own, with huey in memory and at once."""

import os
import tempfile

if "PYTEST_XDIST_WORKER" in os.environ or "RAKEEN_VAR" not in os.environ:
    os.environ["RAKEEN_VAR"] = tempfile.mkdtemp(prefix="rakeen-tests-")
os.environ["RAKEEN_HUEY_IMMEDIATE"] = "1"
os.environ["RAKEEN_QUIET_HOURS"] = ""  # a suite that runs at night still hears back
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

if number := os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw"):
    # One worker's saved page would empty what another has just cached: a Redis database each.
    if base := os.environ.get("REDIS_URL"):
        os.environ["REDIS_URL"] = f"{base.rsplit('/', 1)[0]}/{5 + int(number)}"

from rakeen.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405 - WhiteNoise warns of an absent folder
if "sqlite3" in DATABASES["default"]["ENGINE"]:  # noqa: F405
    # A file, as in production: threads of one test then meet the real locks.
    DATABASES["default"]["TEST"] = {"NAME": VAR / "test.sqlite3"}  # noqa: F405
    # No test cuts the power, and journeys keep the real setting: no need to wait for the disk.
    DATABASES["default"]["OPTIONS"] |= {  # noqa: F405
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=OFF;PRAGMA foreign_keys=ON;"
    }
