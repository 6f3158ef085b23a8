"""Keys and codes: what they refuse, and that no one is asked to translate them."""

import pytest
from django.core.exceptions import ValidationError
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from builders import cms as make
from cms.blocks.keys import ServiceBlock, clause_block, codes_of, key_block

pytestmark = pytest.mark.django_db


def sentences(page):
    return {
        segment.path: segment.string.data
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue)
    }


@pytest.mark.parametrize("key", ["L49", "49", "l 49", "بند", "l" * 41, "-l"])
def test_a_key_is_small_latin_and_begins_with_a_letter(key):
    with pytest.raises(ValidationError):
        key_block().clean(key)


@pytest.mark.parametrize("reference", ["l52", "#l52", "relations#", "relations#L52", "a b#l52"])
def test_a_reference_names_the_policy_and_the_clause(reference):
    with pytest.raises(ValidationError):
        clause_block().clean(reference)


def test_a_service_is_chosen_from_those_there_are():
    make.make_services(make.make_site(), "السكن الطارئ")

    choices = list(ServiceBlock().field.widget.choices)

    assert choices == [("", "—"), ("code1", "السكن الطارئ")]


def test_codes_come_in_order_without_blanks():
    blocks = [make.block("service", code) for code in ("code2", "", "code1")]

    home = make.change(make.make_site(), highlighted=make.stream(*blocks))

    assert codes_of(home.highlighted) == ["code2", "code1"]


def test_translators_of_a_policy_see_words_and_no_keys():
    page = make.make_policy(make.make_site(), make.heading("l5", "تمهيد"), make.clause("l7", "نص"))

    values = set(sentences(page).values())

    assert {"تمهيد", "نص", page.title} <= values
    assert values.isdisjoint({"l5", "l7", "2", "paragraph", page.slug, page.version})


def test_translators_of_a_service_see_words_and_no_codes():
    home = make.make_site()
    (service,) = make.make_services(home, "السكن الطارئ")
    clauses = make.stream(make.block("clause", "relations#l52"))

    service = make.change(service, form="help", cost="دون مقابل", clauses=clauses)

    values = set(sentences(service).values())
    assert {"السكن الطارئ", "دون مقابل"} <= values
    assert values.isdisjoint({"code1", "help", "relations#l52"})
