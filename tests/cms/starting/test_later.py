"""Further languages arrive one by one, once, and never over an editor's work."""

import pytest
from django.conf import settings

from builders.starting import files, pages
from cms.facts import facts
from cms.starting import later, load
from cms.starting import pages as plan
from forms_engine.outbox.models import Job

pytestmark = pytest.mark.django_db
GUIDE = "guides/if-you-get-lost"
FEW = {"home", "policies/_index", "policies/beneficiary-relations", "guides/_index", GUIDE}
FEW |= {"pages/about"}


@pytest.fixture
def few(monkeypatch):
    """A site of few pages in Arabic alone."""
    chosen = [one for one in plan.plans() if one.name in FEW]
    monkeypatch.setattr(load, "make_announcements", lambda pages: None)
    for module in (load, later):
        monkeypatch.setattr(module, "plans", lambda: chosen)
        monkeypatch.setattr(module, "FIRST", ())
    return load.load()


def test_every_language_is_ordered_once_beside_arabic_and_english(settings):
    settings.RAKEEN_STARTING_LANGUAGES = ["ur", "tr", "xx"]

    assert [later.order_the_rest(), later.order_the_rest()] == [["ur", "tr"], ["ur", "tr"]]
    assert sorted(Job.objects.values_list("key", flat=True)) == ["tr", "ur"]


@pytest.mark.parametrize("language", ["ur", "id", "bn", "fa", "tr", "fr", "ha"])
def test_a_language_arrives_with_live_pages_below_its_own_home(few, language):
    later.load_language({"language": language})

    assert sorted(pages(language)) == [
        f"/{language}/",
        f"/{language}/about/",
        f"/{language}/guides/",
        f"/{language}/guides/if-you-get-lost/",
    ]


def test_arriving_twice_changes_nothing(few):
    later.load_language({"language": "tr"})
    (home, *_rest) = pages("tr").values()
    home.title = "Editörün başlığı"
    home.save_revision().publish()

    later.load_language({"language": "tr"})

    assert pages("tr")["/tr/"].title == "Editörün başlığı"


def test_a_page_that_an_editor_changed_meanwhile_is_left(few):
    guide = pages("ar")["/ar/guides/if-you-get-lost/"]
    guide.summary = "ملخص كتبه محرر"
    guide.save_revision().publish()

    later.load_language({"language": "tr"})

    assert "/tr/guides/if-you-get-lost/" not in pages("tr")
    assert "/tr/about/" in pages("tr")


@pytest.mark.parametrize("language", ["ur", "id", "bn", "fa", "tr", "fr", "ha"])
def test_every_language_has_every_text_but_policies(language):
    wanted = {name for name in files("en") if not name.startswith("policies/")}

    assert set(files(language)) == wanted


def test_the_house_names_itself_and_its_emergency_numbers_in_every_language(few):
    said = {code: facts(code) for code, _name in settings.LANGUAGES}

    assert [code for code, one in said.items() if one["name"].language] == []
    labels = {code: [str(row["label"]) for row in one["emergency"]] for code, one in said.items()}
    assert [code for code, row in labels.items() if row[1] == labels["en"][1]] == ["en"]
