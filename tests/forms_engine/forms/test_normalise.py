"""Digits, marks, folding and name words."""

import pytest

from forms_engine.forms.normalise import (
    ascii_digits,
    compact,
    fold,
    name_words,
    phone_e164,
    strip_invisible,
)


@pytest.mark.parametrize(
    "typed", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９"]
)
def test_every_digit_family_becomes_ascii(typed):
    assert ascii_digits(typed) == "0123456789"


def test_marks_that_take_no_room_are_dropped_and_letters_stay():
    assert strip_invisible("\u202bأمل\u202c\u200f\x00\ud800 B\u00a012") == "أمل B 12"


def test_zero_width_joiners_stay_where_persian_needs_them():
    assert strip_invisible("می\u200cخواهم") == "می\u200cخواهم"


def test_lines_end_the_same_way_on_every_device():
    assert strip_invisible("one\r\ntwo\rthree\u2028four") == "one\ntwo\nthree\nfour"


def test_a_number_is_left_when_its_partings_are_dropped():
    assert compact("\u200f٠٥٠ ١٢٣-٤٥ـ٦٧.") == "0501234567"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("فاطمة", "فاطمه"),
        ("هدى", "هدي"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("یاسین", "ياسين"),
        ("کریم", "كريم"),
        ("JOSÉ", "jose"),
        ("Yıldız", "yildiz"),
        ("غرفة ١٢", "غرفه 12"),
        ("ﻣﻜﺔ", "مكه"),
    ],
)
def test_spellings_fold_together(one, other):
    assert fold(one) == fold(other) == other


def test_hamza_on_waw_and_ya_is_kept():
    assert fold("مسؤول شئون") == "مسؤول شئون"


def test_a_compound_name_gives_one_word_however_it_is_spaced():
    assert name_words("عبد الله بن أبي بكر") == name_words("عبدالله بن أبي بكر")
    assert name_words("عبد الله") == ["عبدالله"]


def test_name_words_are_bounded_and_part_at_signs():
    assert name_words("O'Brien-Smith") == ["o", "brien", "smith"]
    assert len(name_words("a " * 500)) == 12


@pytest.mark.parametrize(
    "typed", ["", "abc", "123", "+", "00", "05012345", "0501234567\n0551234567"]
)
def test_what_is_no_phone_number_gives_none(typed):
    assert phone_e164(typed) is None


def test_a_number_in_e164_stays_as_it_is():
    assert phone_e164("+6281234567890") == "+6281234567890"
