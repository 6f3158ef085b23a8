"""The transparency centre: what is disclosed, who governs, figures and statements."""

import pytest

from builders import cms as make
from cms.fresh import noted_on
from rakeen.hot.naming import face_of, touched_by_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make.make_site()


def test_an_empty_centre_says_when_figures_come(home, client):
    page = make.make_transparency(home, disclosures="[]", bodies="[]")

    shown = client.get(page.url).content.decode()

    assert "لم تُنشر أرقام بعد" in shown
    assert "لم يصدر بيان بعد" in shown


def test_a_disclosure_has_its_state_and_leads_to_its_page(home, client):
    policy = make.make_policy(home)
    page = make.make_transparency(home, item={"page": policy.pk})

    shown = client.get(page.url).content.decode()

    assert f'href="{policy.url}"' in shown
    assert "منشور" in shown


def test_a_new_text_of_a_disclosed_page_does_not_touch_the_centre(home, client):
    about = make.make_content(home)
    page = make.make_transparency(home, item={"page": about.pk})

    answers = [client.get(path) for path in (page.url, f"/api/v2/pages/{page.pk}/")]

    touched = touched_by_page(about, face_of(about.pk))
    assert [touched & noted_on(answer).tags for answer in answers] == [set(), set()]
    assert all(f"id:{about.pk}" in noted_on(answer).tags for answer in answers)


def test_a_page_that_was_taken_back_is_no_link(home, client):
    policy = make.make_policy(home)
    page = make.make_transparency(home, item={"page": policy.pk})

    policy.unpublish()

    assert [row["url"] for row in client.get(page.url).context["groups"][0]["items"]] == [""]


def test_members_stand_with_their_office(home, client):
    shown = client.get(make.make_transparency(home).url).content.decode()

    assert "<bdi>سارة</bdi>: رئيسة المجلس" in shown


def test_only_published_figures_are_shown(home, client):
    make.make_snapshot(year=1446)
    make.make_snapshot(year=1447, published=False)
    page = make.make_transparency(home)

    assert [table["caption"] for table in page.figures] == ["المساعدات في سنة 1446 هـ"]
    assert "المساعدات في سنة 1446 هـ" in client.get(page.url).content.decode()


def test_statements_are_listed_and_other_news_are_not(home, client):
    make.make_news(home, title="بيان مهم", kind="statement")
    make.make_news(home, title="خبر آخر", kind="news")
    page = make.make_transparency(home)

    assert [one.title for one in client.get(page.url).context["statements"]] == ["بيان مهم"]


def test_much_costs_as_many_queries_as_little(home, client, django_assert_max_num_queries):
    policy = make.make_policy(home)
    page = make.make_transparency(home, item={"page": policy.pk})
    for number in range(8):
        make.make_snapshot(year=1440 + number)
        make.make_news(home, kind="statement")
    client.get(page.url)

    with django_assert_max_num_queries(20):
        client.get(page.url)


def test_the_api_tells_the_figures(home, client):
    make.make_snapshot()
    page = make.make_transparency(home)

    told = client.get(f"/api/v2/pages/{page.pk}/").json()

    assert told["figures"][0]["rows"][-1] == ["المجموع", "52", "38"]
