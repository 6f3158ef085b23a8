"""Inflections lead to one stem."""

import pytest

from cms.search.stem import stem, unbound
from cms.search.words import index_stems, stems, words


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
    found = {stems(word)[0] for word in group.split()}

    assert len(found) == 1, found


@pytest.mark.parametrize(
    "pair", ["جواز جواب", "سكن سكر", "حاج حاجة", "طعام طفل", "policy police", "مال عمل"]
)
def test_other_words_keep_other_stems(pair):
    one, other = (stems(word)[0] for word in pair.split())

    assert one != other


def test_marks_stretching_and_digit_families_make_no_difference():
    assert words("مُســاعَدَةٌ رقم ١٢٣") == words("مساعده رقم 123")


def test_a_word_too_common_to_mean_anything_is_not_asked_for():
    assert stems("كيف أصل إلى المخيم في منى") == stems("أصل المخيم منى")


def test_a_bound_preposition_is_only_a_guess():
    assert unbound("بمكه") == stem("مكه")
    assert list(index_stems("بمكة")) == [(stem("بمكه"), False), (stem("مكه"), True)]


@pytest.mark.parametrize("odd", ["", " ", "\x00", "؟!", "ـــ", "\ud800", "🕋", "a" * 100_000])
def test_odd_text_gives_short_stems_or_none(odd):
    assert [len(word) <= 40 for word in stems(odd)] in ([], [True])
