"""What another process publishes is seen at once by whoever reads the running house."""

import os
import subprocess
import sys
import urllib.request

from builders.house import until

PUBLISH = """
import django; django.setup()
from cms.models import ContentPage
page = ContentPage.objects.get(slug="volunteering", locale__language_code="ar")
page.in_brief = "<p>نُشر من عملية أخرى</p>"
page.save_revision().publish()
"""


def etag(house, path):
    with urllib.request.urlopen(house.url + path) as answer:
        return answer.headers["ETag"]


def test_a_page_published_elsewhere_is_shown_and_the_others_stay(house):
    path, other = "/ar/volunteering/", "/ar/channels/"
    before, kept = house.get(path)[1], etag(house, other)
    own = {"RAKEEN_VAR": str(house.var), "DJANGO_SETTINGS_MODULE": "rakeen.settings"}

    subprocess.run([sys.executable, "-c", PUBLISH], env=os.environ | own, check=True)

    until(lambda: "نُشر من عملية أخرى" in house.get(path)[1], within=2.0)
    assert "نُشر من عملية أخرى" not in before
    assert etag(house, other) == kept
