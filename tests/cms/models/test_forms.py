"""A form's page: what it shows, what publishing it makes, and what it refuses."""

from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from wagtail.models import Locale
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from builders import cms as make
from builders.editing import editor
from builders.forms import make_form
from cms.models import FormPage
from cms.models.forms import standing_words
from forms_engine.forms.models import FormVersion, PublishedForm
from forms_engine.forms.opening import Opening
from forms_engine.forms.registry import current, published
from forms_engine.runs.models import Run


@pytest.fixture
def home(db):
    return make.make_site(languages=("ar", "en"))


def rename_place(raw):
    place = next(step for step in raw if step["value"]["key"] == "place")
    place["value"]["title"] = "المكان"


def add_gate(raw):
    place = next(step for step in raw if step["value"]["key"] == "place")
    gate = {"key": "gate", "label": "أي بوابة؟", "optional": True, "purpose": "find"}
    value = {**gate, "retention": "request", "privacy": "personal"}
    place["value"]["questions"].append(make.block("short_text", value))


def test_the_page_tells_what_it_takes_and_its_button_begins_a_run(home, client):
    page = make.make_form_page(home)

    shown = client.get(page.url).content.decode()

    assert page.url == "/ar/help/"
    said = ["لكل حاج أو معتمر", "نحو 5 دقائق", "مجانًا", "ما يلزم", "مشفّرة", "رابط العودة"]
    assert [word for word in said if word not in shown] == []
    assert 'action="/ar/help/start/"' in shown
    assert "/ar/resume/" in shown


def test_looking_at_the_page_sets_no_cookie_and_begins_nothing(home, client):
    page = make.make_form_page(home)

    assert client.get(page.url).cookies == {}
    assert Run.objects.count() == 0


def test_publishing_the_page_publishes_its_form(home):
    page = make.make_form_page(home)

    make.change(page, steps=make.with_steps(page, add_gate))

    assert current("help").number == 2
    assert make_form().step("place").question("gate").label == "أي بوابة؟"


def test_a_draft_changes_nothing_that_people_get(home):
    page = make.make_form_page(home)
    page.steps = make.with_steps(page, rename_place)

    page.save_revision()

    assert make_form().step("place").title == "أين تلزم المساعدة؟"


def test_a_page_in_another_language_adds_words_and_no_version(home):
    page = make.make_form_page(home)

    make.make_translation(page, **make.form_fields("help", "en"))

    assert FormVersion.objects.filter(code="help").count() == 1
    assert make_form("help", "en").step("place").title == "Where is help needed?"


def test_a_faulty_form_is_not_published_and_its_page_stays_as_it_was(home):
    page = make.make_form_page(home)

    with pytest.raises(ValidationError, match="steps"), transaction.atomic():
        make.change(page, title="آخر", steps=make.with_steps(page, lambda raw: raw.pop()))

    assert FormPage.objects.get(pk=page.pk).title == "طلب المساعدة"
    assert FormVersion.objects.filter(code="help").count() == 1


def test_a_translation_waits_for_its_source(home):
    english = home.get_translation(Locale.objects.get(language_code="en"))

    with pytest.raises(ValidationError), transaction.atomic():
        make.make_form_page(english, **make.form_fields("help", "en") | {"code": "other"})


def test_a_closed_form_shows_its_words_and_no_button(home, client):
    page = make.make_form_page(home, opening="closed", closed_message="نعود بعد العيد")

    shown = client.get(page.url).content.decode()

    assert "نعود بعد العيد" in shown
    assert "/ar/help/start/" not in shown


def test_a_service_shows_that_its_form_is_closed(home, client):
    index = make.make_page(make.models.ServiceIndexPage, home, title="الخدمات", slug="services")
    service = make.make_service(index, form="help")
    make.make_form_page(home, opening="closed", closed_message="نعود بعد العيد")

    assert "نعود بعد العيد" in client.get(service.url).content.decode()


@pytest.mark.parametrize(("quota", "told"), [(None, 0), (5, 1)])
def test_a_form_that_takes_only_so_many_says_so_before_the_start(home, client, quota, told):
    page = make.make_form_page(home, quota=quota)

    assert client.get(page.url).content.decode().count("عددًا محدودًا من الطلبات") == told


def test_a_season_and_a_quota_reach_the_form(home):
    season = {"season_from_day": 1, "season_from_month": 12, "season_to_day": 15}
    make.make_form_page(home, opening="season", season_to_month=12, quota=500, **season)

    rules = Opening(mode="season", season_from=(12, 1), season_to=(12, 15), quota=500)
    assert Opening.from_plain(published("help").opening) == rules


@pytest.mark.parametrize(
    "rules",
    [
        {"opening": "dates"},
        {"opening": "season", "season_from_day": 1},
        {"opens_on": "2027-02-01", "closes_on": "2027-01-01"},
        {"opening": "dates", "opens_on": "1448-09-01"},
        {"quota": 5, "counted_from": "1448-09-01"},
    ],
)
def test_rules_that_say_nothing_are_refused(home, rules):
    with pytest.raises(ValidationError), transaction.atomic():
        make.make_form_page(home, **rules)


def test_an_unpublished_page_closes_its_form(home):
    make.make_form_page(home).unpublish()

    assert Opening.from_plain(published("help").opening).mode == "closed"


def test_a_form_nobody_published_is_closed(db):
    assert standing_words("nothing", "ar") == "هذا النموذج مغلق الآن."


def test_two_forms_cannot_have_one_code(home):
    page = make.make_form_page(home)

    with pytest.raises(ValidationError), transaction.atomic():
        make.make_form_page(home)
    volunteer = make.make_form_page(home, "volunteer")
    with pytest.raises(IntegrityError), transaction.atomic():
        FormPage.objects.filter(pk=volunteer.pk).update(code=page.code)


@pytest.mark.parametrize("code", ["track", "ask", "search", "Help", "a b"])
def test_a_code_that_is_no_free_address_is_refused(home, code):
    with pytest.raises(ValidationError), transaction.atomic():
        make.make_form_page(home, code=code)


def test_a_copy_is_a_form_of_its_own(home):
    copied = make.make_form_page(home).copy(keep_live=False)

    assert (copied.code, copied.slug) == ("help-2", "help-2")
    assert sorted(PublishedForm.objects.values_list("code", flat=True)) == ["help", "volunteer"]


def test_a_copy_of_a_home_page_copies_its_forms_as_forms_of_their_own(home):
    make.make_form_page(home)

    home.copy(recursive=True, update_attrs={"slug": "other"}, keep_live=False)

    assert sorted(FormPage.objects.values_list("code", flat=True)) == ["help", "help-2"]


def test_a_published_form_keeps_its_code(home):
    page = make.make_form_page(home)

    with pytest.raises(ValidationError, match="help"), transaction.atomic():
        make.change(page, code="other")


def test_words_are_offered_for_translation_and_keys_and_codes_never(home):
    segments = extract_segments(make.make_form_page(home))
    texts = {unescape(one.string.data) for one in segments if isinstance(one, StringSegmentValue)}
    form = make_form()
    keys = {step.key for step in form.steps} | {q.key for q in _questions(form)}
    options = {code for q in _questions(form) for code in _codes(q)}

    assert texts & (keys | options | {"help", "2026-11", "is", "all", "identify"}) == set()
    assert {q.label for q in _questions(form)} <= texts
    assert {sentence for q in _questions(form) for sentence in q.errors.values()} <= texts
    chosen = next(q for q in _questions(form) if q.key == "service")
    assert {option.label for option in chosen.options} <= texts


def _questions(form):
    return [question for step in form.steps for question in step.questions]


def _codes(question):
    return [option.code for option in getattr(question, "options", ())]


def test_the_title_of_a_form_looks_for_no_slug(home):
    page = make.make_form_page(home)
    shown = editor().get(f"/admin/pages/{page.pk}/edit/").content.decode()

    assert 'name="title"' in shown
    assert 'data-w-sync-target-value=""' not in shown
