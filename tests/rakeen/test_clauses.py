"""The clauses of the published policy, as the desk gets them."""

import pytest
from django.utils.translation import override

from builders.cms import clause, make_policy, make_site
from forms_engine.desk.clauses import Clause, clauses
from rakeen.clauses import published

pytestmark = pytest.mark.django_db
TEXT = "الرد خلال مدة لا تقل عن أسبوعين"


def _publish(home):
    clauses = (clause("l52", TEXT), clause("l53", "استكمال إجراءات التسجيل"))
    return make_policy(home, *clauses, slug="beneficiary-relations")


def test_the_desk_reads_the_clauses_of_the_published_policy():
    page = _publish(make_site())

    with override("ar"):
        found = clauses(["L52", "L99", "L52"])

    assert found == {"L52": Clause(TEXT, f"{page.url}#l52")}


def test_many_clauses_cost_as_much_as_one(django_assert_num_queries):
    _publish(make_site())
    published(["L52"], "ar")

    with django_assert_num_queries(1):
        assert set(published(["L52", "L53"], "ar")) == {"L52", "L53"}


@pytest.mark.parametrize("language", ["xx", ""])
def test_no_language_gives_nothing(language):
    _publish(make_site(languages=("ar", "en")))

    assert published(["L52"], language) == {}


def test_a_language_without_the_policy_gives_the_arabic_clause_and_says_so():
    page = _publish(make_site(languages=("ar", "en")))

    found = published(["L52"], "en")["L52"]

    assert (found.text, found.text.language, found.url) == (TEXT, "ar", f"{page.url}#l52")
