"""Production settings hold the deployment checklist (trust section 2)."""

import json
import os
import subprocess
import sys

import pytest

from rakeen.testing.check import _production

ASKED = """
import json
import django
django.setup()
from django.conf import settings as s
print(json.dumps({n: getattr(s, n) for n in (
    "DEBUG", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "CSRF_COOKIE_NAME",
    "CSRF_COOKIE_SECURE", "ALLOWED_HOSTS", "WAGTAILDOCS_SERVE_METHOD",
    "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", "WAGTAIL_ENABLE_UPDATE_CHECK",
    "WAGTAIL_GRAVATAR_PROVIDER_URL")}))
"""


@pytest.fixture(scope="module")
def production(tmp_path_factory):
    environment = (
        os.environ
        | _production()
        | {
            "RAKEEN_VAR": str(tmp_path_factory.mktemp("production")),
            "DJANGO_SETTINGS_MODULE": "rakeen.settings",
        }
    )
    done = subprocess.run(
        [sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_production_settings_are_as_the_checklist_asks(production):
    assert production == {
        "DEBUG": False,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 63_072_000,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SESSION_COOKIE_NAME": "__Host-sid",
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "CSRF_COOKIE_SECURE": True,
        "ALLOWED_HOSTS": ["rakeen.example"],
        "WAGTAILDOCS_SERVE_METHOD": "serve_view",
        "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE": False,
        "WAGTAIL_ENABLE_UPDATE_CHECK": False,
        "WAGTAIL_GRAVATAR_PROVIDER_URL": None,
    }
