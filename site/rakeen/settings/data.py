"""Where data lives: embedded (SQLite, local files) unless a database or Redis is named."""

from typing import Any

from rakeen.environment import DATABASE_URL, PRODUCTION, REDIS_URL, VAR, env

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;",
}


def _database() -> dict[str, Any]:  # Any: Django's own shape for a database
    if DATABASE_URL:
        return env.db_url_config(DATABASE_URL) | {
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {"pool": True, "options": "-c lock_timeout=3s -c statement_timeout=30s"},
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR / "rakeen.sqlite3",
        "CONN_MAX_AGE": None,  # opening and closing (which folds the log) cost more than a step
        "OPTIONS": SQLITE_OPTIONS,
    }


def _cache() -> dict[str, Any]:  # Any: Django's own shape for a cache
    if REDIS_URL:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}


DATABASES = {"default": _database()}
CACHES = {"default": _cache()}
ATOMIC_REQUESTS = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MEDIA_ROOT = VAR / "media"
MEDIA_URL = "/media/"
STATIC_ROOT = VAR / "static"
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # What applicants send: sealed, never served by address, in no public folder.
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": VAR / "private",
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if env.bool("RAKEEN_MANIFEST", default=PRODUCTION)
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True  # pages link to no others, and packing each takes time
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000
DATA_UPLOAD_MAX_NUMBER_FILES = 5
