"""The steps of a run, as a visitor meets them."""

import re

import pytest

from builders.cms import make_site
from builders.forms import TYPED_HELP, composed, publish_as, with_guidance
from builders.wizard import Browser, title
from forms_engine.cases.models import Case
from forms_engine.forms.freeze import add_texts, texts_in
from forms_engine.forms.guidance import Guidance
from forms_engine.forms.opening import Opening
from forms_engine.forms.publishing import publish
from forms_engine.forms.registry import current
from forms_engine.outbox.models import Job
from forms_engine.runs.models import Run, RunStep
from forms_engine.runs.queries import answers


@pytest.fixture
def visitor(db):
    visitor = Browser()
    visitor.begin()
    return visitor


def the_run():
    return Run.objects.select_related("form_version", "key").get()


def test_a_whole_request_becomes_one_case(visitor):
    response = visitor.fill()

    assert response["Location"] == visitor.at("sent")
    assert [case.reference for case in Case.objects.all()] == [the_run().case_reference]


def test_a_wrong_step_is_shown_again_with_422_and_what_was_typed(visitor):
    visitor.fill(until="service")

    response = visitor.post("person", {"name": "123", "birth_year": "٧٠"})

    page = response.content.decode()
    assert response.status_code == 422
    assert title(response) == "خطأ: من يحتاج إلى المساعدة"
    assert 'value="٧٠"' in page
    assert page.count("الاسم يُكتب بالحروف كما في الوثيقة") == 2


def test_what_is_wrong_is_there_again_after_the_tab_was_closed(visitor):
    visitor.fill(until="service")
    visitor.post("person", {"name": "123", "birth_year": "1370"})

    page = visitor.get("person").content.decode()

    assert 'value="123"' in page
    assert "توجد مشكلة" not in page


def test_back_shows_what_was_typed(visitor):
    visitor.fill(until="contact")

    page = visitor.get("person").content.decode()

    assert 'value="أمل بنت سعيد"' in page
    assert f'href="{visitor.at("service")}"' in page


def test_skipping_ahead_leads_to_the_first_gap(visitor):
    visitor.fill(until="service")

    response = visitor.get("declaration")

    assert (response.status_code, response["Location"]) == (302, visitor.at("person"))


def test_a_post_ahead_is_saved_and_still_leads_to_the_gap(visitor):
    response = visitor.post("place")

    assert response["Location"] == visitor.at("details")
    assert visitor.client.get(visitor.at("details"))["Location"] == visitor.at("need_for")
    assert answers(the_run())["place"] == {"site": "mina", "landmark": "B-12"}


@pytest.mark.parametrize("step", ["nowhere", "guardian", "done", "None", "0", "step"])
def test_a_step_the_answers_do_not_lead_to_is_404(visitor, step):
    statuses = [visitor.get(step).status_code, visitor.post(step, {}).status_code]

    assert statuses == [404, 404]


def test_a_step_excluded_by_its_condition_is_404_and_saves_nothing(db):
    visitor = Browser()
    visitor.begin("volunteer")
    visitor.fill(until="charter")

    response = visitor.post("guardian", {"guardian_name": "Huda"})

    assert response.status_code == 404
    assert not RunStep.objects.filter(key="guardian").exists()


def test_a_tampered_step_field_leads_nowhere_else(visitor):
    run = the_run()

    response = visitor.post("need_for", None, **{f"{run.pk}-current_step": "declaration"})

    assert response["Location"] == visitor.at("service")
    assert list(RunStep.objects.values_list("key", flat=True)) == ["need_for"]


def test_a_missing_step_field_changes_nothing(visitor):
    response = visitor.post("need_for")

    assert response["Location"] == visitor.at("service")


def test_the_goto_field_of_formtools_is_not_obeyed(visitor):
    response = visitor.post("need_for", None, wizard_goto_step="declaration")

    assert response["Location"] == visitor.at("service")


def test_a_get_changes_nothing(visitor):
    visitor.fill(until="contact")
    before = list(RunStep.objects.order_by("key").values_list("key", "sealed"))

    for step in TYPED_HELP:
        visitor.get(step)
    visitor.get("need_for", reset="1")

    assert list(RunStep.objects.order_by("key").values_list("key", "sealed")) == before


def test_sending_twice_makes_one_request_with_one_reference(visitor):
    visitor.fill()
    reference = the_run().case_reference

    again = visitor.post("declaration")

    assert again["Location"] == visitor.at("sent")
    assert [case.reference for case in Case.objects.all()] == [reference]


def test_back_after_sending_shows_the_confirmation(visitor):
    visitor.fill()

    assert visitor.get("declaration")["Location"] == visitor.at("sent")
    assert visitor.get("need_for")["Location"] == visitor.at("sent")


def test_a_change_link_returns_to_the_check_page(visitor):
    visitor.fill(until="details")

    page = visitor.get("check").content.decode()
    assert f"{visitor.at('contact')}?change=1#id_phone" in page

    response = visitor.post("contact", query="?change=1")
    assert response["Location"] == visitor.at("check")


def test_a_change_that_opens_a_new_gap_leads_to_it_first(visitor):
    urgent = {
        "need_for": {"for_whom": "self", "urgency": "urgent"},
        "person": {"name": "أمل"},
        "details": {},
    }
    visitor.fill(until="details", typed=urgent)

    visitor.post("need_for", query="?change=1")
    final = [visitor.post("check"), visitor.post("declaration")][-1]

    assert final["Location"] == visitor.at("person")
    assert Case.objects.count() == 0


def test_an_urgent_request_needs_a_name_one_contact_and_a_place(visitor):
    urgent = {
        "need_for": {"for_whom": "self", "urgency": "urgent"},
        "service": {},
        "person": {"name": "Huda"},
        "contact": {"phone": "0501234567"},
        "place": {"site": "mina"},
        "details": {},
        "declaration": {"declared": "on"},
    }

    response = visitor.fill(typed=urgent)

    assert response["Location"] == visitor.at("sent")
    assert Case.objects.get().urgent is True


def test_the_first_step_of_a_request_names_the_emergency_numbers_first(visitor):
    page = visitor.get("need_for").content.decode()

    assert page.index("عند وجود خطر") < page.index('name="urgency"')


def test_whoever_needs_help_now_meets_the_emergency_numbers_first_on_every_step(visitor):
    visitor.fill(until="need_for")
    calm = visitor.get("service").content.decode()
    visitor.post("need_for", {"for_whom": "self", "urgency": "urgent"})

    pages = [visitor.get(step).content.decode() for step in ("need_for", "service")]

    for page in pages:
        assert page.index("إن كانت حياة أحد في خطر") < page.index('id="form"')
    assert "إن كانت حياة أحد في خطر" not in calm


@pytest.mark.parametrize("step", list(TYPED_HELP))
def test_every_step_says_how_long_it_is_kept(db, step, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z")
    visitor = Browser()
    visitor.begin("help")
    keys = list(TYPED_HELP)
    for key in keys[: keys.index(step)]:
        visitor.post(key)

    page = visitor.get(step).content.decode()

    assert "هـ (6 ديسمبر 2026 م)" in page


def test_before_sending_everybody_reads_the_same_words_about_open_requests(visitor):
    pages = []
    for _ in range(2):
        person = Browser()
        person.begin()
        person.fill(until="details")
        pages.append(person.get("check").content.decode())
        person.fill()

    said = "إن كان لك طلب سابق ما زال مفتوحًا"
    assert [said in page for page in pages] == [True, True]
    assert [Case.objects.first().reference in page for page in pages] == [False, False]


def test_reaching_the_check_page_notes_it_whoever_types(visitor):
    visitor.fill(until="place")
    assert Job.objects.filter(kind="case.again").count() == 0

    visitor.post("details")

    assert Job.objects.filter(kind="case.again").count() == 1


def test_the_language_changes_on_the_way_and_answers_stay(visitor):
    make_site(languages=("ar", "en"))
    visitor.fill(until="service")
    visitor.post("person", {"name": "123"})
    page = visitor.get("person").content.decode()
    english = visitor.at("person").replace("/ar/", "/en/")

    assert f'href="{english}"' in page
    there = visitor.client.get(english).content.decode()
    assert '<html lang="en" dir="ltr"' in there
    assert 'value="123"' in there


@pytest.mark.parametrize("language", ["ur", "id", "fr", "tr", "bn", "fa", "ha"])
def test_a_form_begun_in_one_language_goes_on_in_any_that_is_installed(visitor, language):
    visitor.fill(until="service")
    visitor.post("person", {"name": "123"})

    there = visitor.client.get(visitor.at("person").replace("/ar/", f"/{language}/"))
    shown = there.content.decode()

    assert (there.status_code, f'<html lang="{language}"' in shown) == (200, True)
    assert 'value="123"' in shown
    assert 'lang="ar" dir="rtl"' in shown


def test_run_pages_are_never_stored_by_anyone(visitor):
    pages = [visitor.get("need_for"), visitor.post("need_for", {}), visitor.get("saved")]

    assert [page["Cache-Control"] for page in pages] == ["no-store"] * 3


def test_a_foreign_form_code_does_not_open_the_run(visitor):
    assert (
        visitor.client.get(visitor.at("need_for").replace("/help/", "/volunteer/")).status_code
        == 404
    )


def test_saving_a_step_stays_within_the_query_budget(visitor, django_assert_max_num_queries):
    visitor.fill(until="service")

    with django_assert_max_num_queries(12):
        assert visitor.post("person").status_code == 302


def test_the_csrf_token_is_asked_for_behind_the_cookie(visitor):
    strict = type(visitor.client)(enforce_csrf_checks=True)
    strict.cookies = visitor.client.cookies

    response = strict.post(visitor.at("need_for"), TYPED_HELP["need_for"])

    assert response.status_code == 403
    assert RunStep.objects.count() == 0


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_language_of_contact_stands_chosen_until_another_is(db, language):
    visitor = Browser(language)
    visitor.begin()
    visitor.fill(until="person")

    page = visitor.get("contact").content.decode()

    assert re.findall(r'value="(\w+)"[^>]*\bchecked', page) == [language]


def test_guidance_and_warnings_stand_before_their_questions(db):
    first = Guidance("note1", "warning", "for_whom", "انتباه", "نص التحذير")
    last = Guidance("note2", "guidance", "", "للعلم", "نص الإرشاد")
    publish(with_guidance(composed(), "need_for", first, last), opening=Opening(), messages={})
    visitor = Browser()
    visitor.begin()

    page = visitor.get("need_for").content.decode()

    order = [page.index(words) for words in ("نص التحذير", "id_for_whom", "نص الإرشاد")]
    assert order == sorted(order)
    boxes = re.findall(r'<div class="(warning|notice notice--info)"', page)
    assert boxes == ["warning", "warning", "notice notice--info"]  # the first is the step's own


def test_a_step_that_is_not_translated_says_so_and_is_arabic(db):
    texts = texts_in(composed("help", "en"), "en") | {"untranslated": ["need_for"]}
    add_texts(current("help"), "en", texts)
    visitor = Browser("en")
    visitor.begin()

    page = visitor.get("need_for").content.decode()

    assert "This step is shown in Arabic." in page
    assert '<div lang="ar" dir="rtl">' in page
    visitor.post("need_for")
    assert "This step is shown in Arabic." not in visitor.get("service").content.decode()


def test_whoever_comes_too_late_is_told_keeps_everything_and_may_send_later(visitor):
    publish_as(Opening(quota=0))

    refused = visitor.fill()
    page = refused.content.decode()
    publish_as(Opening(quota=1))

    assert refused.status_code == 422
    assert "اكتمل عدد الطلبات" in page
    assert 'name="call"' in page
    assert "الأولوية لما يُرسَل أولًا" in visitor.get("check").content.decode()
    assert visitor.post("declaration")["Location"] == visitor.at("sent")
