"""How pages find each other by service code and by clause."""

import pytest

from builders import cms as make
from cms.relations import cited, service_of, services_by_code

pytestmark = pytest.mark.django_db


def test_a_service_is_known_by_its_code_in_its_own_language():
    home = make.make_site(languages=("ar", "en"))
    (service,) = make.make_services(home, "السكن الطارئ")
    english = home.get_translations().get()

    assert services_by_code(home.locale_id) == {"code1": service}
    assert service_of("code1", english.locale_id) is None


@pytest.mark.parametrize("code", ["", "nothing"])
def test_no_code_is_no_service(code):
    home = make.make_site()

    assert service_of(code, home.locale_id) is None


def test_clauses_come_with_text_and_address_in_the_order_asked_for():
    home = make.make_site()
    make.make_policy(home, make.clause("l1", "أول"), make.clause("l2", "ثانٍ"), title="السياسة")

    rows = cited(["relations#l2", "gone#l1", "relations#l1"], home.locale_id)

    assert rows[0] == {
        "reference": "relations#l2",
        "key": "l2",
        "policy": "السياسة",
        "text": "ثانٍ",
        "url": "/ar/policies/relations/#l2",
    }
    assert [row["text"] for row in rows] == ["ثانٍ", "أول"]


def test_a_language_without_the_policy_cites_it_in_arabic_and_says_so():
    home = make.make_site(languages=("ar", "en"))
    make.make_policy(home, make.clause("l1", "أول"))
    english = home.get_translations().get()

    (row,) = cited(["relations#l1"], english.locale_id)

    assert (row["text"].language, row["lang"], row["dir"]) == ("ar", "ar", "rtl")
    assert row["url"] == "/ar/policies/relations/#l1"


def test_a_policy_that_arrives_in_the_language_is_cited_from_then_on():
    home = make.make_site(languages=("ar", "en"))
    policy = make.make_policy(home, make.clause("l1", "أول"))
    english = home.get_translations().get()
    cited(["relations#l1"], english.locale_id)

    make.make_translation(policy.get_parent().specific)
    make.make_translation(policy)

    (row,) = cited(["relations#l1"], english.locale_id)
    assert (row.get("lang"), row["url"]) == (None, "/en/policies/relations/#l1")


def test_no_reference_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert cited([], 1) == []
