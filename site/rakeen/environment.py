"""Reads the environment once: every knob of a deployment, with its default, in one place."""

import json
import os
import secrets
from base64 import b64encode
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]
env = environ.Env()

PRODUCTION: bool = env.bool("RAKEEN_PRODUCTION", default=False)
VAR: Path = Path(env.str("RAKEEN_VAR", default=str(ROOT / "var"))).resolve()
HOSTS: list[str] = env.list("RAKEEN_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
BASE_URL: str = env.str("RAKEEN_BASE_URL", default="http://127.0.0.1:8000").rstrip("/")
DATABASE_URL: str = env.str("DATABASE_URL", default="")
REDIS_URL: str = env.str("REDIS_URL", default="")
EMAIL_URL: str = env.str("EMAIL_URL", default="")
SECRET_NAMES = ("RAKEEN_SECRET_KEY", "RAKEEN_DATA_KEYS", "RAKEEN_INDEX_KEY")


def _fresh_secrets() -> dict[str, str]:
    """One new value for each secret: signing, sealing (`id:base64`, newest first) and indexing."""
    return {
        "RAKEEN_SECRET_KEY": secrets.token_urlsafe(64),
        "RAKEEN_DATA_KEYS": "k1:" + b64encode(secrets.token_bytes(32)).decode(),
        "RAKEEN_INDEX_KEY": b64encode(secrets.token_bytes(32)).decode(),
    }


def _write_once(path: Path, text: str) -> None:
    """Create `path` readable by its owner only; a second process that came first wins."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(text, encoding="utf-8")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def read_secrets() -> dict[str, str]:
    """The three secrets: from the environment, else (never in production) from `var/secrets`."""
    given = {name: os.environ[name] for name in SECRET_NAMES if os.environ.get(name)}
    if len(given) == len(SECRET_NAMES):
        return given
    if PRODUCTION:
        missing = ", ".join(name for name in SECRET_NAMES if name not in given)
        raise ImproperlyConfigured(
            f"Production takes its secrets from the environment; missing: {missing}"
        )
    path = VAR / "secrets" / "secrets.json"
    if not path.exists():
        _write_once(path, json.dumps(_fresh_secrets(), indent=1))
    return json.loads(path.read_text(encoding="utf-8")) | given
