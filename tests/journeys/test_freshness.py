"""What another process publishes is seen at once by whoever reads the running house."""

import re
import urllib.request
from html import unescape
from urllib.parse import urlsplit

from builders.drill import ask
from builders.house import until

PUBLISH = """
from cms.models import ContentPage
page = ContentPage.objects.get(slug="volunteering", locale__language_code="ar")
page.in_brief = "<p>نُشر من عملية أخرى</p>"
page.save_revision().publish()
print("true")
"""


def etag(house, path):
    with urllib.request.urlopen(house.url + path) as answer:
        return answer.headers["ETag"]


def test_a_page_published_elsewhere_is_shown_and_the_others_stay(house):
    path, other = "/ar/volunteering/", "/ar/channels/"
    before, kept = house.get(path)[1], etag(house, other)

    ask(house, PUBLISH)

    until(lambda: "نُشر من عملية أخرى" in house.get(path)[1], within=2.0)
    assert "نُشر من عملية أخرى" not in before
    assert etag(house, other) == kept


def test_every_page_that_search_engines_are_told_of_is_kept_ready(house):
    told = re.findall(r"<loc>(.*?)</loc>", house.get("/sitemap.xml")[1])
    paths = [urlsplit(unescape(address)).path for address in told]

    unkept = [path for path in paths if not etag(house, path)]

    assert (unkept, len(paths) > 40) == ([], True)
