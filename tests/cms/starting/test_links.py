"""No link of a new site leads to nothing, in any of its languages."""

import pytest
from django.conf import settings
from django.test import Client

from builders.crawl import crawl
from cms.editing.links import refresh_all
from cms.models import BROKEN, PageLink
from cms.starting import later, load

pytestmark = [pytest.mark.full, pytest.mark.django_db]


def test_every_link_and_every_place_is_there_in_all_languages():
    load.load()
    for code in later.languages():
        later.load_language({"language": code})

    site = crawl(Client(), *(f"/{code}/" for code, _name in settings.LANGUAGES))
    refresh_all()

    assert site.broken() == {}
    assert len(site.status) > 60 * len(settings.LANGUAGES)
    assert list(PageLink.objects.filter(state__in=BROKEN).values_list("page", "href")) == []
