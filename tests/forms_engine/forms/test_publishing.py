"""Publishing: one immutable version for each structure, words beside it, key by key."""

from dataclasses import replace

import pytest

from builders.forms import asked, composed, group, make_form
from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.faults import Faulty
from forms_engine.forms.form import load
from forms_engine.forms.models import FormText, FormVersion, PublishedForm
from forms_engine.forms.opening import Opening
from forms_engine.forms.publishing import faults_of, publish, publish_translation, withdraw
from forms_engine.forms.questions import Language, ShortText
from forms_engine.forms.registry import current, published
from forms_engine.forms.step import Step

OPEN = {"opening": Opening(), "messages": {}}


def with_step(form, key, **changes):
    """The form with one of its steps changed."""
    steps = (replace(step, **changes) if step.key == key else step for step in form.steps)
    return replace(form, steps=tuple(steps))


def with_question(form, key, question, **changes):
    step = form.step(key)
    asked = (replace(q, **changes) if q.key == question else q for q in step.questions)
    return with_step(form, key, questions=tuple(asked))


def longer(form):
    """The form with one more question in its place step."""
    more = ShortText(
        key="gate", label="أي بوابة؟", optional=True,
        purpose="find", retention="request", privacy="personal",
    )  # fmt: skip
    place = form.step("place")
    return with_step(form, "place", questions=(*place.questions, more))


def test_the_same_form_again_is_the_same_version_and_the_same_words(db):
    before = FormText.objects.count()

    assert publish(composed(), **OPEN) == current("help")
    assert (FormVersion.objects.filter(code="help").count(), FormText.objects.count()) == (
        1, before,
    )  # fmt: skip


def test_another_wording_reaches_the_version_that_is_open(db):
    version = current("help")

    publish(with_step(composed(), "place", title="المكان"), **OPEN)

    assert current("help") == version
    assert make_form().step("place").title == "المكان"


def test_another_question_is_another_version_and_the_old_one_stays_as_it_was(db):
    old = current("help")

    new = publish(longer(composed()), **OPEN)

    assert (new.number, current("help")) == (2, new)
    assert [q.key for q in load(old, "ar").step("place").questions] == ["site", "landmark"]


def test_translated_words_go_along_and_only_the_new_step_is_marked(db):
    new = load(publish(longer(composed()), **OPEN), "en")

    assert new.step("place").question("site").label == "Place"
    assert new.step("place").question("gate").label == "أي بوابة؟"
    assert {step.key for step in new.steps if step.language} == {"place"}


def test_publishing_a_translation_makes_no_version_and_unmarks_the_step(db):
    publish(longer(composed()), **OPEN)
    english = longer(composed("help", "en"))
    english = with_question(english, "place", "gate", label="Which gate?")

    publish_translation(english, "en", messages={})

    form = make_form("help", "en")
    assert FormVersion.objects.filter(code="help").count() == 2
    assert form.step("place").question("gate").label == "Which gate?"
    assert {step.language for step in form.steps} == {""}


@pytest.mark.parametrize(("label", "marked"), [("Language", set()), ("اللغة", {"more"})])
def test_names_that_a_type_brings_into_a_group_are_no_missing_translation(db, label, marked):
    def form(language, title, **words):
        people = group(asked("speaks", Language, **words), label=title, noun=title)
        more = Step(key="more", title=title, questions=(people,))
        return replace(composed("help", language), steps=(*composed("help", language).steps, more))

    publish(form("ar", "الرفقة", label="اللغة"), **OPEN)
    publish_translation(form("en", "Party", label=label), "en", messages={})

    assert {step.key for step in make_form("help", "en").steps if step.language} == marked


def test_a_translation_of_an_older_structure_is_laid_upon_the_current_one(db):
    old, new = current("help"), publish(longer(composed()), **OPEN)

    publish_translation(
        with_step(composed("help", "en"), "contact", title="Reach"), "en", messages={}
    )

    assert load(old, "en").step("contact").title == "Reach"
    assert load(new, "en").step("contact").title == "Reach"


def test_a_new_text_to_agree_to_loses_its_old_translation(db):
    form = with_question(composed(), "check", "consent", label="نص جديد كله", version="2")

    english = load(publish(form, **OPEN), "en")

    assert english.step("check").question("consent").label == "نص جديد كله"
    assert english.step("check").language == "ar"


def test_options_that_the_house_brings_are_named_in_each_language(db):
    sites = make_form("help", "en").step("place").question("site").pairs()

    assert sites[0] == ("makkah", "Makkah")


def test_a_translation_before_its_source_is_refused(db):
    with pytest.raises(UnknownForm):
        publish_translation(replace(composed(), code="other"), "en", messages={})


def test_a_form_with_a_fault_is_refused_whole(db):
    with pytest.raises(Faulty, match="check"):
        publish(replace(composed(), steps=composed().steps[:3]), **OPEN)

    assert FormVersion.objects.filter(code="help").count() == 1


def test_a_key_that_was_another_type_in_any_version_is_refused(db):
    publish(longer(composed()), **OPEN)
    publish(composed(), **OPEN)
    form = longer(composed())
    phone = replace(form.step("contact").question("phone"), key="gate", optional=True)
    form = with_step(form, "place", questions=(*form.step("place").questions[:2], phone))

    (fault,) = faults_of(form)

    number = list(form.by_key).index("place")
    place = f"الخطوة {number + 1} «أين تلزم المساعدة؟»، السؤال «رقم الجوال»: "
    assert (fault.step, fault.question, fault.part) == (number, 2, "key")
    assert str(fault).startswith(place)


def test_a_changed_agreement_needs_a_version_of_its_own(db):
    form = with_question(composed(), "declaration", "declared", label="أقر بغير ذلك")

    number = list(form.by_key).index("declaration")
    assert [(fault.part, fault.step) for fault in faults_of(form)] == [("version", number)]
    renewed = with_question(form, "declaration", "declared", version="2027-01")
    assert faults_of(renewed) == []


def test_the_words_of_a_closed_form_are_kept_by_language(db):
    publish(composed(), opening=Opening(mode="closed"), messages={"closed": "مغلق"})
    publish_translation(composed("help", "en"), "en", messages={"closed": "Closed"})

    assert published("help").messages == {"ar": {"closed": "مغلق"}, "en": {"closed": "Closed"}}


def test_a_withdrawn_form_takes_no_new_runs_and_stays_known(db):
    withdraw("help")

    assert Opening.from_plain(published("help").opening).mode == "closed"
    assert PublishedForm.objects.count() == 2
