"""Every page type, rendered as a visitor sees it."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from builders import cms as make
from cms.models import HouseSettings
from forms_engine.forms.addresses import page_url

pytestmark = pytest.mark.django_db


def html(client, page, *, path=""):
    answer = client.get(page.url + path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_home_leads_with_its_sentence_and_lists_the_services(client):
    home = make.make_site()
    housing, lost = make.make_services(home, "السكن الطارئ", "مساعدة التائهين")

    page = html(client, home)

    assert page.count("<h1") == 1
    assert "نقف معك" in page
    assert page.index(housing.url) < page.index(lost.url)


def test_home_shows_the_highlighted_services_in_their_order(client):
    home = make.make_site()
    make.make_services(home, "السكن", "النقل", "الطعام")
    chosen = make.stream(make.block("service", "code3"), make.block("service", "code1"))

    home = make.change(home, highlighted=chosen)

    shown = client.get(home.url).context["services"]
    assert [service.code for service in shown] == ["code3", "code1"]


def test_a_service_says_what_it_needs_and_what_it_costs(client):
    home = make.make_site()
    (service,) = make.make_services(home, "السكن الطارئ")

    service = make.change(
        service,
        cost="دون مقابل",
        needs=make.stream(make.block("need", "رقم هاتف")),
        for_whom="<p>لمن فقد سكنه.</p>",
    )

    page = html(client, service)
    assert [word in page for word in ("دون مقابل", "رقم هاتف", "لمن فقد سكنه.")] == [True] * 3


def test_the_start_button_leads_to_the_form(client):
    home = make.make_site()
    (service,) = make.make_services(home, "السكن الطارئ")

    service = make.change(service, form="help")

    assert f'href="{page_url("help")}"' in html(client, service)


def test_a_service_cites_the_clauses_it_rests_on(client):
    home = make.make_site()
    make.make_policy(home, make.clause("l52", "يُرد خلال مدة لا تقل عن أسبوعين."))
    (service,) = make.make_services(home, "السكن الطارئ")
    told = make.stream(make.block("clause", "relations#l52"), make.block("clause", "gone#l1"))

    service = make.change(service, clauses=told)

    cited = client.get(service.url).context["cited"]
    assert [row["url"] for row in cited] == ["/ar/policies/relations/#l52"]


def test_a_guide_numbers_its_steps_warns_and_dates_itself(client):
    guide = make.make_guide(make.make_site(), slug="lost-passport")

    page = html(client, guide)

    assert "التوقف في مكان آمن" in page
    assert "لا تسلّم جوازك." in page
    assert "12 جمادى الآخرة 1448\u00a0هـ (22 نوفمبر 2026\u00a0م)" in page


def test_a_guide_leads_to_the_service_behind_it(client):
    home = make.make_site()
    (service,) = make.make_services(home, "السكن الطارئ")

    guide = make.make_guide(home, service=service.code)

    assert client.get(guide.url).context["related"] == service


def test_questions_are_details_that_links_can_open(client):
    home = make.make_site()
    rows = [
        make.question("is-it-free", "هل الخدمة مجانية؟", "نعم."),
        make.question("permits", "هل تصدر الجمعية التصاريح؟", "لا.", kind="myth"),
    ]

    group = make.make_faq(home, *rows)

    page = html(client, group)
    assert page.index('id="is-it-free"') < page.index("مفاهيم نصححها") < page.index('id="permits"')


def test_the_channels_stand_with_the_clause_that_names_them(client):
    home = make.make_site()
    make.make_policy(home)

    channels = make.make_channels(home)

    assert 'href="/ar/policies/relations/#l1"' in html(client, channels)


def test_a_page_of_text_shows_its_table_without_an_empty_column(client):
    home = make.make_site()
    row = {"first": "الاسم", "second": "معرفة صاحب الطلب", "third": ""}
    head = {"first": "البيان", "second": "الغرض", "third": ""}
    value = {"caption": "البيانات", "head": head, "rows": [make.block("row", row)]}

    page = make.make_content(home, body=make.stream(make.block("table", value)))

    shown = html(client, page)
    assert shown.count('<th scope="col">') == 2
    assert shown.count("<td>") == 1


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("kind", ["home", "index"])
def test_lists_cost_the_same_whatever_their_length(client, django_assert_num_queries, kind, number):
    home = make.make_site()
    services = make.make_services(home, *[f"خدمة {n}" for n in range(number)])
    page = home if kind == "home" else services[0].get_parent()
    client.get(page.url)

    with django_assert_num_queries({"home": 3, "index": 2}[kind]):
        client.get(page.url)


MAKERS = {
    "home": lambda home, services: home,
    "services": lambda home, services: services[0].get_parent().specific,
    "service": lambda home, services: make.change(
        services[0], form="help", clauses=make.stream(make.block("clause", "relations#l1"))
    ),
    "guide": lambda home, services: make.make_guide(home, service=services[0].code),
    "faq": lambda home, services: make.make_faq(
        home,
        *(make.question(f"q{n}", "س", "ج", service=one.code) for n, one in enumerate(services)),
    ),
    "policy": lambda home, services: make.make_policy(home, slug="other"),
    "content": lambda home, services: make.make_content(home),
    "channels": lambda home, services: make.make_channels(home),
    "form": lambda home, services: make.make_form_page(home),
}


def queries_of(client, kind, *, number, languages):
    """How many queries a page takes in a house with so many of everything."""
    home = make.make_site(languages=languages)
    make.make_policy(home)
    page = MAKERS[kind](home, make.make_services(home, *(f"خدمة {n}" for n in range(number))))
    for _ in range(number):
        make.make_content(home, show_in_menus=True)
        if kind == "content":
            make.make_content(page)
    for language in languages[1:]:
        if kind != "home":
            make.make_translation(home.get_children().last().specific, language)
    client.get(page.url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page.url).status_code == 200
    return len(asked)


@pytest.mark.parametrize("kind", MAKERS)
def test_no_page_takes_more_than_six_queries_however_much_there_is(client, kind):
    least = queries_of(client, kind, number=1, languages=("ar",))

    assert least <= 6
    assert queries_of(client, kind, number=3, languages=("ar", "en")) == least


@pytest.mark.parametrize(
    "tail", ["?untranslated=99999999999999999999", "?untranslated=x%27--", "?x=" + "y" * 9000]
)
def test_odd_queries_get_the_ordinary_page(client, tail):
    home = make.make_site()

    answer = client.get(home.url + tail)

    assert (answer.status_code, answer.context["notices"]) == (200, [])


def test_public_pages_set_no_cookie(client):
    home = make.make_site()

    answer = client.get(home.url)

    assert answer.cookies == {}


def told_to_programs(client, page):
    shown = html(client, page)
    block = shown[shown.index("application/ld+json") :].partition(">")[2].partition("</script>")[0]
    return json.loads(block)["@graph"]


def test_programs_learn_who_we_are_but_no_example(client):
    home = make.make_site()
    row = HouseSettings.objects.create(site=home.get_site(), phone="+966120000000", examples=True)
    example = told_to_programs(client, home)[1]

    row.examples = False
    row.save()

    sure = told_to_programs(client, home)[1]
    assert (example["@type"], example["alternateName"]) == ("NGO", "ركين")
    assert [known.get("telephone") for known in (example, sure)] == [None, "+966120000000"]


def test_programs_learn_who_provides_a_service_and_where_it_is_asked_for(client):
    (service,) = make.make_services(make.make_site(), "السكن")
    service = make.change(service, form="help")

    told = told_to_programs(client, service)[1]

    assert told["provider"]["@id"] == "http://127.0.0.1:8000/#ngo"
    assert told["availableChannel"]["serviceUrl"].endswith(page_url("help"))


def test_the_channels_say_their_hours(client):
    home = make.make_site()
    value = {"key": "phone", "name": "الهاتف", "text": "للسؤال.", "how": "<p>بالاتصال.</p>"}
    value |= {"clause": "", "hours": "من الأحد إلى الخميس", "reply": "في المكالمة نفسها"}

    channels = make.make_channels(home, channels=make.stream(make.block("channel", value)))

    page = html(client, channels)
    assert ["من الأحد إلى الخميس" in page, "في المكالمة نفسها" in page] == [True, True]
