"""The starting texts themselves: enough of them, plain, whole, and free of invented facts."""

import re

from builders.starting import files, keys, our_texts, sentences
from cms.starting.read import entry, names, table

ARABIC = re.compile(r"[\u0600-\u06ff]")
CHANNELS = ["interview", "phone", "social", "letter", "help", "volunteer", "website"]
# Imperatives in the masculine singular, which leave half of the readers out.
IMPERATIVES = "اضغط|اختر|املأ|أدخل|اكتب|تأكد|احفظ|اطلب|انقر|راجع|قدّم|ابدأ|اتصل|توقف|تواصل|استخدم"
IMPERATIVE = re.compile(rf"(?:^|[.؟:] )(?:{IMPERATIVES})(?=\s)")


def test_there_are_services_for_every_code_that_the_form_knows_but_other():
    codes = {entry(name, "ar")["service"] for name in names("services")}

    assert codes == {
        "lost", "health", "housing", "transport", "food", "money", "guidance", "documents",
    }  # fmt: skip


def test_every_service_answers_before_the_form_whether_it_is_the_right_one():
    asked = {name: len(entry(name, "ar")["check"]) for name in names("services")}

    assert asked == dict.fromkeys(asked, 3)


def test_there_are_guides_and_questions_enough():
    counts = {name: len(entry(name, "ar")["questions"]) for name in names("faq")}

    assert len(names("guides")) >= 4
    assert len(counts) >= 4
    assert sum(counts.values()) >= 24
    assert max(counts.values()) <= 12


def test_some_questions_correct_misconceptions():
    kinds = [row.get("kind") for name in names("faq") for row in entry(name, "ar")["questions"]]

    assert kinds.count("myth") >= 5
    assert kinds.count("scope") >= 3


def test_question_keys_are_unique_in_their_page():
    repeated = [
        name
        for name in names("faq")
        if len({row["key"] for row in entry(name, "ar")["questions"]})
        != len(entry(name, "ar")["questions"])
    ]

    assert repeated == []


def test_the_seven_channels_stand_in_the_order_of_the_policy():
    channels = entry("pages/channels", "ar")["channels"]

    assert [channel["key"] for channel in channels] == CHANNELS
    assert [channel["clause"] for channel in channels] == [f"l{line}" for line in range(33, 40)]


def test_every_guide_has_steps_a_warning_and_both_review_dates():
    guides = [entry(name, "ar") for name in names("guides")]
    lacking = [
        guide["slug"]
        for guide in guides
        if not any("steps" in section for section in guide["sections"])
        or not any("warning" in section for section in guide["sections"])
        or guide["reviewed_on"] >= guide["next_review_on"]
    ]

    assert lacking == []


def test_every_english_file_has_the_texts_of_its_arabic_file_and_no_other():
    arabic, english = files("ar"), files("en")
    uneven = [name for name, row in english.items() if keys(row) != keys(arabic[name])]

    assert uneven == []


def test_english_texts_hold_no_arabic_letter():
    assert [text for text in our_texts("en") if ARABIC.search(text)] == []


def test_sentences_are_short():
    long = [
        sentence
        for language in ("ar", "en")
        for text in our_texts(language)
        for sentence in sentences(text)
        if len(sentence.split()) > 20
    ]

    assert long == []


def test_nobody_is_addressed_as_a_man_only():
    assert [text for text in our_texts("ar") if IMPERATIVE.search(text)] == []


def test_no_text_states_a_number_that_only_an_editor_may_know():
    numbers = [t for lang in ("ar", "en") for t in our_texts(lang) if re.search(r"\d{3,}", t)]

    assert numbers == []


def test_typing_is_clean():
    slips = re.compile(r"  |ـ| [،؛.؟]|[٠-٩۰-۹]|\.\.|[\"']|،،")

    assert [t for lang in ("ar", "en") for t in our_texts(lang) if slips.search(t)] == []


def test_the_settings_say_that_they_are_examples():
    assert table("house")["examples"] is True
