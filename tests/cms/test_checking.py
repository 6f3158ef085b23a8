"""The self-check of a service page: it advises, keeps nothing and refuses nobody."""

import pytest

from builders import cms as make
from forms_engine.forms.addresses import page_url

pytestmark = pytest.mark.django_db
ADVICE = "هذا مما نساعد فيه."
OTHERWISE = "اكتب الحاجة كما هي."


@pytest.fixture
def service():
    (service,) = make.make_services(make.make_site(), "النقل")
    rows = [
        make.block("question", {"question": f"سؤال {n}؟", "yes": f"{ADVICE} {n}", "no": OTHERWISE})
        for n in (1, 2)
    ]
    return make.change(service, form="help", self_check=make.stream(*rows))


def html(client, service, query=""):
    answer = client.get(f"{service.url}{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_questions_stand_before_the_form_and_nothing_is_advised_yet(client, service):
    page = html(client, service)

    assert page.index("سؤال 1؟") < page.index(f'href="{page_url("help")}"')
    assert ADVICE not in page


def test_each_answer_gets_its_sentence_and_stays_chosen(client, service):
    page = html(client, service, "?q1=yes&q2=no")

    assert [words in page for words in (f"{ADVICE} 1", OTHERWISE, f"{ADVICE} 2")] == [
        True,
        True,
        False,
    ]
    assert page.count(" checked") == 2


@pytest.mark.parametrize(("query", "told"), [("", 0), ("?asked=1", 1), ("?q1=yes&asked=1", 0)])
def test_who_answers_nothing_is_told_what_to_do(client, service, query, told):
    page = html(client, service, query)

    assert page.count("ليظهر الإرشاد تلزم الإجابة عن سؤال واحد بنعم أو لا") == told


def test_whatever_is_answered_the_way_to_the_form_stays_open(client, service):
    for query in ("?q1=no&q2=no", "?q1=yes", "?q2=yes"):
        assert f'href="{page_url("help")}"' in html(client, service, query)


@pytest.mark.parametrize("query", ["?q1=maybe", "?q1=", "?q9=yes", "?q1=<script>", "?q1=yes&q1=x"])
def test_what_is_no_answer_is_ignored(client, service, query):
    assert ADVICE not in html(client, service, query)


def test_nothing_is_stored_and_no_cookie_is_set(client, service):
    answer = client.get(f"{service.url}?q1=yes")

    assert dict(answer.cookies) == {}


def test_a_service_without_questions_has_no_self_check(client):
    (service,) = make.make_services(make.make_site(), "الطعام")

    assert 'id="self-check"' not in html(client, service)
