"""Call me about this, on any step: what is typed is kept, the enquiry knows its place."""

import pytest

from builders.staff import make_staff
from builders.wizard import Browser
from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.cases.queries import queue
from forms_engine.cases.sealed import open_applicant, open_facts
from forms_engine.messages.models import Message
from forms_engine.public.wizard.limits import CALLS_PER_RUN
from forms_engine.runs.models import Run, RunStep
from forms_engine.staff.enums import Role

CALLER = {"name": "سالم", "phone": "٠٥٥ ١٢٣ ٤٥٦٧", "time": "evening", "language": "ur"}


@pytest.fixture
def visitor(db):
    visitor = Browser()
    visitor.begin()
    visitor.fill(until="contact")
    return visitor


def ask(visitor, step="place", **typed):
    visitor._carry_cookie()
    return visitor.client.post(visitor.at(step) + "call/", {**CALLER, **typed})


def test_the_button_saves_what_is_typed_and_opens_the_small_page(visitor):
    response = visitor.post("place", {"site": "", "landmark": "قرب الجسر"}, call="1")

    assert response["Location"] == visitor.at("place") + "call/"
    assert RunStep.objects.get(key="place").valid is False
    assert 'value="قرب الجسر"' in visitor.get("place").content.decode()


@pytest.mark.parametrize("step", ["need_for", "service", "person", "contact", "place"])
def test_every_step_has_the_button(visitor, step):
    assert 'name="call"' in visitor.get(step).content.decode()


def test_name_phone_and_language_stand_ready_to_be_confirmed(visitor):
    visitor._carry_cookie()
    page = visitor.client.get(visitor.at("place") + "call/").content.decode()

    assert 'value="أمل بنت سعيد"' in page
    assert 'value="+966501234567"' in page
    assert '<option value="ar" selected' in page


def test_the_enquiry_holds_what_was_confirmed_and_its_place_and_no_answer(visitor):
    response = ask(visitor)

    assert response["Location"] == visitor.at("place") + "?called=1"
    case = Case.objects.get(kind=Kind.ENQUIRY)
    person = open_applicant(case)
    assert (person.name, person.phone, person.email) == ("سالم", "+966551234567", "")
    assert (person.contact_language, person.site, person.landmark) == ("ur", "", "")
    assert (case.enquiry.run_id, case.enquiry.step) == (Run.objects.get().pk, "place")
    words = open_facts(case, case.enquiry.asked, label="enquiry")
    assert words["subject"] == "طلب اتصال: طلب المساعدة، خطوة «أين تلزم المساعدة؟»"
    assert "مساءً" in words["question"]
    assert "اردو" in words["question"]


def test_it_leads_back_to_the_step_with_the_reference(visitor):
    response = ask(visitor)

    page = visitor.client.get(response["Location"]).content.decode()

    assert Case.objects.get().reference in page
    assert 'name="site"' in page


def test_it_is_told_like_any_enquiry_and_stands_in_both_queues(visitor):
    ask(visitor)

    assert list(Message.objects.values_list("template", flat=True)) == ["enquiry_received"]
    for role in (Role.RECEPTION, Role.RESEARCHER):
        assert [case.kind for case in queue(make_staff(role=role))] == [Kind.ENQUIRY]


def test_a_double_press_makes_one_enquiry(visitor):
    answers = [ask(visitor) for _press in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert Case.objects.count() == 1


def test_whoever_came_to_change_an_answer_still_comes_back_to_the_check_page(visitor):
    visitor.fill(until="details")
    called = visitor.post("person", query="?change=1", call="1")

    answered = visitor.client.post(called["Location"], CALLER)

    assert called["Location"] == visitor.at("person") + "call/?change=1"
    assert answered["Location"] == visitor.at("person") + "?change=1&called=1"
    assert (
        visitor.at("person") + "?change=1"
        in visitor.client.get(called["Location"]).content.decode()
    )


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(visitor):
    response = ask(visitor, phone="123", time="never")

    page = response.content.decode()
    assert response.status_code == 422
    assert 'value="123"' in page
    assert page.count("رقم الجوال ناقص، فينبغي التأكد من عدد الأرقام") == 2
    assert Case.objects.count() == 0


def test_too_many_calls_are_told_to_wait(visitor):
    answers = [ask(visitor, name=f"سالم {n}") for n in "ابتثجح"]

    assert [a.status_code for a in answers] == [302] * CALLS_PER_RUN.tries + [429]
    assert int(answers[-1]["Retry-After"]) > 0
    assert "لدينا طلبك أن نتصل بك" in answers[-1].content.decode()


@pytest.mark.parametrize("step", ["nowhere", "guardian"])
def test_a_step_the_answers_do_not_lead_to_has_no_call(visitor, step):
    assert ask(visitor, step).status_code == 404


def test_a_stranger_asks_for_nothing(visitor):
    stranger = Browser()
    stranger.here = visitor.here

    assert ask(stranger).status_code == 404
    assert Case.objects.count() == 0


def test_after_sending_there_is_nothing_to_be_called_about(visitor):
    visitor.fill()

    assert ask(visitor)["Location"] == visitor.at("sent")


@pytest.mark.parametrize("typed", ["\x00", "‮سالم", "<script>", "أ" * 500])
def test_hostile_names_are_answered_kindly(visitor, typed):
    assert ask(visitor, name=typed).status_code in (302, 422)
