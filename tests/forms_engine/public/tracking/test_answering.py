"""An answer takes the chosen file along, is shown back with it, and no typed word is ever lost."""

import pytest
from django.utils.translation import override

from builders.cases import HELP_ANSWERS, make_case
from builders.files import HTML
from builders.uploads import attach_file
from forms_engine.cases.enums import State
from forms_engine.cases.models import Case, TrackingPass
from forms_engine.cases.services.applicant import ask_to_reconsider

from .test_hearing import SAME, asked_case, entered, jpeg, later, url
from .test_views import text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


def answer(client, case, words="In camp 12", **more):
    return client.post(url(case, "answer/"), {"answer": words, "version": case.version} | more)


def test_a_chosen_file_is_taken_with_the_answer_and_both_are_shown_back(client):
    case = asked_case()
    entered(client, case)

    sent = answer(client, case, file=jpeg())
    page = client.get(sent["Location"])

    assert (sent["Location"], len(later(case))) == (f"{url(case)}?answered", 1)
    shown = text(page)
    at = shown.index("Questions and answers")
    size = page.context["page"].exchanges[0].files[0].size
    assert [w in shown[at:] for w in ("In camp 12", "camp.jpg", size, "Checked")] == [True] * 4
    assert "Remove" not in shown


@pytest.mark.parametrize(("words", "data"), [("In camp 12", HTML), ("", None)])
def test_what_is_refused_sends_nothing_and_keeps_the_rest(client, words, data):
    case = asked_case()
    entered(client, case)

    page = answer(client, case, words, file=jpeg("a.jpg", data))

    case.refresh_from_db()
    body = page.content.decode()
    assert (page.status_code, case.state, len(later(case))) == (422, State.WAITING, words == "")
    assert (words in body, "a.jpg" in body) == (True, True)


@pytest.mark.parametrize("tail", ["answer/", "files/"])
def test_a_page_read_before_the_case_moved_on_attaches_no_file_to_another_question(client, tail):
    case = asked_case()
    entered(client, case)
    typed = {"answer": "In camp 12", "version": case.version - 1, "file": jpeg()}

    page = client.post(url(case, tail), typed)

    assert (page.status_code, "In camp 12" in text(page), later(case)) == (409, True, [])


def test_an_answer_without_a_file_asks_for_none(client):
    case = asked_case()
    entered(client, case)

    assert answer(client, case)["Location"] == f"{url(case)}?answered"


def test_words_that_come_too_late_are_given_back(client):
    case = make_case(state=State.VERIFYING)
    entered(client, case)

    page = answer(client, case, "My <b>long</b> answer")

    assert page.status_code == 409
    assert "My &lt;b&gt;long&lt;/b&gt; answer" in page.content.decode()


@pytest.mark.parametrize(
    ("tail", "box"), [("answer/", "answer"), ("write/", "text"), ("reconsider/", "objection")]
)
def test_words_are_given_back_when_the_time_on_this_device_ran_out(client, tail, box):
    case = make_case(state=State.WAITING)
    entered(client, case)
    TrackingPass.objects.all().delete()

    ours = client.post(url(case, tail), {box: "My long answer"}, **SAME)
    foreign = client.post(url(case, tail), {box: "Buy now"}, headers={"sec-fetch-site": "none"})

    assert (ours.status_code, "My long answer" in text(ours)) == (403, True)
    assert f"/en/track/?reference={case.reference}" in ours.content.decode()
    assert (foreign.status_code, foreign["Location"].partition("?")[0]) == (302, "/en/track/")


def test_why_one_asked_for_a_second_hearing_stays_to_be_read(client):
    case = make_case(state=State.REFUSED)
    ask_to_reconsider(case, "A paper was overlooked")
    entered(client, case)

    assert "Why you asked us to reconsider You A paper was overlooked" in text(
        client.get(url(case))
    )


@pytest.mark.parametrize("rows", [1, 4])
def test_files_of_all_answers_take_one_query(client, rows, django_assert_num_queries):
    case = make_case(state=State.WAITING, answers=HELP_ANSWERS)
    attach_file(case)
    case = Case.objects.get(pk=case.pk)
    entered(client, case)
    answer(client, case, file=jpeg())
    first = case.questions.get()
    for _extra in range(rows - 1):
        case.questions.create(
            asked=first.asked,
            asked_at=first.asked_at,
            answer=first.answer,
            answered_at=first.answered_at,
        )

    client.get(url(case))
    with django_assert_num_queries(QUERIES):
        client.get(url(case))


QUERIES = 7
