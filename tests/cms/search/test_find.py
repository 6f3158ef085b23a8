"""The search finds what people mean, in the words they use."""

import pytest
from wagtail.models import PageViewRestriction

from builders import cms as make
from cms.search.find import find

pytestmark = pytest.mark.django_db

PAGES = [
    ("lost", "مساعدة التائهين", "لمن تاه عن حملته أو سكنه، أو يبحث عن مرافق مفقود."),
    ("documents", "الإرشاد عند فقدان الوثائق", "ضياع جواز السفر أو الهوية، والبلاغ عنه."),
    ("health", "المساندة الصحية", "مرافقة المرضى وكبار السن إلى المستشفى والطبيب والأدوية."),
    ("housing", "السكن الطارئ", "سكن مؤقت لمن فقد فندقه أو مخيمه."),
    ("transport", "النقل وتيسير الحركة", "حافلات وكراسي متحركة بين المشاعر."),
    ("food", "الطعام والماء", "وجبات ومياه للحجاج والمعتمرين."),
]
QUERIES = [
    ("فقدت جوازي", "documents"),
    ("جوازات السفر", "documents"),
    ("وثيقة ضائعة", "documents"),
    ("ضاعت هويتي", "documents"),
    ("تائه", "lost"),
    ("شخص تائه عن حملته", "lost"),
    ("مرافقين مفقودين", "lost"),
    ("مستشفيات", "health"),
    ("أحتاج إلى طبيب", "health"),
    ("دواء", "health"),
    ("مريض", "health"),
    ("الصحة", "health"),
    ("فنادق", "housing"),
    ("مسكن", "housing"),
    ("المخيمات", "housing"),
    ("حافلة", "transport"),
    ("المواصلات", "transport"),
    ("كرسي متحرك", "transport"),
    ("وجبة", "food"),
    ("غذاء", "food"),
    ("أكل للحاج", "food"),
    ("الْمَاء", "food"),
]


def make_services(home):
    index = make.make_services(home, "خدمة أخرى")[0].get_parent().specific
    for code, title, summary in PAGES:
        make.make_service(index, title, code=code, summary=summary)
    return home


def test_everyday_and_inflected_words_find_the_service_first():
    make_services(make.make_site())

    found = {query: [result.url for result in find(query, "ar")][:1] for query, _ in QUERIES}

    assert found == {query: [f"/ar/services/{code}/"] for query, code in QUERIES}


@pytest.mark.parametrize("query", ["طقس", "zzz", "", "؟", "من في على"])
def test_what_is_not_there_is_not_found(query):
    make_services(make.make_site())

    assert find(query, "ar") == []


def test_one_known_word_of_two_is_better_than_nothing():
    make_services(make.make_site())

    assert [result.url for result in find("مظلتي ضاعت", "ar")][:1] == ["/ar/services/documents/"]
    assert find("مظلتي البرتقالية ضاعت", "ar") == []


def test_a_question_is_found_at_its_own_anchor():
    home = make.make_site()
    rows = [make.question("free", "هل الخدمة مجانية؟", "نعم."), make.question("a", "متى؟", "غدًا.")]
    make.make_faq(home, *rows, slug="asking")

    assert [result.url for result in find("مجانية الخدمات", "ar")] == ["/ar/faq/asking/#free"]


def test_each_language_is_searched_alone():
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="about", title="عن الجمعية")
    make.make_translation(page, title="About the association")

    assert [result.url for result in find("associations", "en")] == ["/en/about/"]
    assert find("association", "ar") == []


def test_publishing_and_unpublishing_show_at_once():
    page = make.make_content(make.make_site(), title="زمزم")
    before = [result.title for result in find("زمزم", "ar")]

    page.unpublish()

    assert (before, find("زمزم", "ar")) == (["زمزم"], [])


def test_a_renamed_page_is_found_at_its_new_address():
    page = make.make_content(make.make_site(), title="زمزم", slug="old")

    make.change(page, slug="new")

    assert [result.url for result in find("زمزم", "ar")] == ["/ar/new/"]


def test_a_page_behind_a_restriction_is_not_shown():
    page = make.make_content(make.make_site(), title="زمزم")

    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert find("زمزم", "ar") == []


@pytest.mark.parametrize("number", [1, 3])
def test_a_search_costs_the_same_however_much_it_finds(number, django_assert_num_queries):
    home = make.make_site()
    for n in range(number):
        make.make_content(home, title=f"زمزم {n}")
    find("زمزم", "ar")

    with django_assert_num_queries(2):
        assert len(find("زمزم", "ar")) == number
