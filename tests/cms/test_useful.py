"""Pages ask whether they were useful; the counts have the words of what they are about."""

import pytest

from builders import cms as make
from cms.models import Useful
from cms.useful import UnknownPlace, count, counted, named

pytestmark = pytest.mark.django_db


def test_a_guide_asks_about_itself_and_a_group_about_each_question(client):
    home = make.make_site()
    guide, faq = make.make_guide(home), make.make_faq(home)

    asked = [client.get(page.url).content.decode() for page in (guide, faq)]

    assert [page.count('class="useful"') for page in asked] == [1, 1]
    assert ['name="anchor" value="is-it-free"' in page for page in asked] == [False, True]


@pytest.mark.parametrize("kind", ["home", "list"])
def test_what_only_leads_on_does_not_ask(client, kind):
    home = make.make_site()
    guide = make.make_guide(home)

    page = home if kind == "home" else guide.get_parent()

    assert 'class="useful"' not in client.get(page.url).content.decode()


def test_a_page_of_another_kind_is_refused():
    with pytest.raises(UnknownPlace):
        count(make.make_site(), "", useful=True)


def test_the_least_useful_stands_first_with_its_words(django_assert_num_queries):
    home = make.make_site()
    guide = make.make_guide(home, title="الحر")
    faq = make.make_faq(home, make.question("is-it-free", "هل الخدمة مجانية؟", "نعم."))
    count(guide, "", useful=True)
    count(faq, "is-it-free", useful=False)
    count(faq, "is-it-free", useful=False)

    with django_assert_num_queries(2):
        rows = named(counted())

    assert [(row.place, row.yes, row.no) for row in rows] == [
        ("هل الخدمة مجانية؟", 0, 2),
        ("الحر", 1, 0),
    ]


def test_a_question_that_is_gone_keeps_the_title_of_its_group():
    faq = make.make_faq(make.make_site(), title="عن الطلب")
    Useful.objects.create(page=faq, anchor="gone", no=1)

    assert [row.place for row in named(counted())] == ["عن الطلب"]
