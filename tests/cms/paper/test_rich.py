"""Rich text becomes paragraphs and lists, with nothing lost and nothing twice."""

import pytest

from cms.paper.rich import parts_of, words_of
from theme.pdf import Points, Words

TEXTS = [
    ("", []),
    ("<p>نص <b>مهم</b>.</p>", [Words("نص مهم.")]),
    ("<p>أ</p><p>ب</p>", [Words("أ"), Words("ب")]),
    ("<ul><li>أ</li><li>ب</li></ul>", [Points(("أ", "ب"))]),
    ("<ol><li>أ <a href='/x'>ب</a></li></ol>", [Points(("أ ب",), numbered=True)]),
    (
        "<p>أ</p><ul><li>ب</li></ul><ul><li>ج</li></ul><p>د</p>",
        [Words("أ"), Points(("ب",)), Points(("ج",)), Words("د")],
    ),
    ("نص بلا فقرة", [Words("نص بلا فقرة")]),
    ("<p>1 &lt; 2 &amp; 3</p>", [Words("1 < 2 & 3")]),
]


@pytest.mark.parametrize(("html", "parts"), TEXTS)
def test_each_kind_of_text_keeps_its_shape(html, parts):
    assert parts_of(html) == parts


def test_words_of_a_list_stand_in_one_line():
    assert words_of("<p>أ:</p><ul><li>ب</li><li>ج</li></ul>") == "أ: ب ج"
