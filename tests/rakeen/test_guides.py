"""The association's own guides, as the desk gets them."""

import pytest
from django.utils.translation import override

from builders.cms import clause, make_policy, make_site
from cms.starting.load import load
from forms_engine.desk.guides import Guide, guides
from rakeen.guides import published

pytestmark = pytest.mark.django_db
SLUGS = ("bylaws", "research-guide", "support-guide")


def test_a_guide_opens_at_the_clause_of_the_step_else_at_its_beginning():
    home = make_site()
    research = make_policy(home, clause("research", "نسمع من صاحب الطلب"), slug="research-guide")
    bylaws = make_policy(home, clause("l1", "تمهيد"), slug="bylaws")

    with override("ar"):
        found = guides(SLUGS, "research")

    assert found == [
        Guide(bylaws.title, "", bylaws.url),
        Guide(research.title, "نسمع من صاحب الطلب", f"{research.url}#research"),
    ]


def test_guides_cost_three_queries_however_many(django_assert_num_queries):
    home = make_site()
    for slug in SLUGS:
        make_policy(home, clause("research", "نص"), slug=slug)
    published(SLUGS, "research", "ar")

    with django_assert_num_queries(3):
        assert len(published(SLUGS, "research", "ar")) == 3


@pytest.mark.parametrize("language", ["en", "xx", ""])
def test_a_language_without_them_gives_nothing(language):
    make_policy(make_site(), clause("research", "نص"), slug="bylaws")

    assert published(SLUGS, "research", language) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_three_come_with_a_new_house_and_speak_of_its_steps(language):
    load()

    spoken = {
        step: [bool(guide.text) for guide in published(SLUGS, step, language)]
        for step in ("received", "verifying", "research", "committee", "registered")
    }

    assert spoken == {
        "received": [True, True, True],
        "verifying": [True, True, False],
        "research": [True, True, True],
        "committee": [True, True, True],
        "registered": [True, False, True],
    }
