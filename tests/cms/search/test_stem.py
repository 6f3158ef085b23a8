"""Inflections lead to one stem."""

import pytest

from cms.search.stem import families, stem, unbound
from cms.search.words import index_stems, stems


@pytest.mark.parametrize(
    "group",
    [
        "الجمعية جمعية للجمعية بالجمعية جمعيات الجمعيات",
        "مساعدة المساعدة مساعدات بالمساعدة ومساعدة",
        "حاج الحاج حجاج الحجاج للحجاج والحجاج",
        "طلب الطلب طلبات طلبك الطلبات",
        "حقيبة الحقيبة حقائب الحقائب حقيبتي",
        "جواز الجواز جوازات جوازي",
        "فندق الفندق فنادق الفنادق",
        "دواء الدواء أدوية الأدوية",
        "وثيقة الوثائق وثائق المستندات",
        "سؤال السؤال أسئلة الأسئلة",
        "قناة القناة قنوات القنوات",
        "متطوع المتطوعين متطوعون التطوع تطوع",
    ],
)
def test_inflections_share_a_stem(group):
    found = {stems(word, "ar")[0] for word in group.split()}

    assert len(found) == 1, found


@pytest.mark.parametrize(
    "pair", ["جواز جواب", "سكن سكر", "حاج حاجة", "طعام طفل", "policy police", "مال عمل"]
)
def test_other_words_keep_other_stems(pair):
    one, other = (stems(word, "ar")[0] for word in pair.split())

    assert one != other


def test_marks_stretching_and_digit_families_make_no_difference():
    assert stems("مُســاعَدَةٌ رقم ١٢٣", "ar") == stems("مساعده رقم 123", "ar")


def test_a_word_too_common_to_mean_anything_is_not_asked_for():
    assert stems("كيف أصل إلى المخيم في منى", "ar") == stems("أصل المخيم منى", "ar")


def test_a_bound_preposition_is_only_a_guess():
    assert unbound("بمكه", "ar") == stem("مكه", "ar")
    assert list(index_stems("بمكة", "ar")) == [
        (stem("بمكه", "ar"), False),
        (stem("مكه", "ar"), True),
    ]


@pytest.mark.parametrize("odd", ["", " ", "\x00", "؟!", "ـــ", "\ud800", "🕋", "a" * 100_000])
@pytest.mark.parametrize("language", ["ar", "ur", "bn", "tr"])
def test_odd_text_gives_short_stems_or_none(odd, language):
    assert [len(word) <= 40 for word in stems(odd, language)] in ([], [True])


@pytest.mark.parametrize(
    ("language", "group"),
    [
        ("en", "hotel hotels house"),
        ("fr", "pèlerin pèlerins pelerins"),
        ("tr", "otel oteller otellerde"),
        ("id", "bantu bantuan membantu"),
        ("fa", "کتاب کتاب‌ها کتابهای"),
        ("ur", "ہوٹل ہوٹلوں"),
        ("ur", "لڑکا لڑکے لڑکوں"),
        ("bn", "হোটেল হোটেলে হোটেলের"),
        ("bn", "হাজি হাজিদের"),
        ("ha", "asibiti asibitin"),
    ],
)
def test_every_language_joins_its_own_forms(language, group):
    assert len({stem(word, language) for word in group.split()}) == 1


def test_a_word_typed_without_its_marks_is_found():
    indexed = {term for term, _guess in index_stems("hacıların çadırı", "tr")}

    assert {*stems("hacilar cadir", "tr")} <= indexed


def test_no_word_stands_in_two_families():
    words_of = [word for family in families() for word in set(family)]

    assert sorted(word for word in set(words_of) if words_of.count(word) > 1) == []


@pytest.mark.parametrize(
    "group",
    [
        "السنة سنن السنن",
        "مسجد المساجد بالمساجد مساجدنا",
        "طريق الطرق طرقات",
        "غرفة الغرف غرف",
        "هاتف الهواتف هاتفي",
        "خيمة الخيام خيامكم",
    ],
)
def test_broken_plurals_find_their_singular(group):
    assert len({stem(word, "ar") for word in group.split()}) == 1
