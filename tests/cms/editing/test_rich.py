"""Links and text of stored rich text."""

from cms.editing.rich import Link, links_of, text_of


def test_links_come_with_their_words_and_where_they_lead():
    html = (
        '<p><a linktype="page" id="7">دليل <b>الضياع</b></a> و<a href="https://example.org/">موقع</a>'
        ' و<a linktype="document" id="3">ملف</a></p>'
    )

    assert links_of(html) == [
        Link("دليل الضياع", 7, ""),
        Link("موقع", None, "https://example.org/"),
        Link("ملف", None, ""),
    ]


def test_items_and_paragraphs_stand_in_lines_of_their_own():
    lines = text_of("<p>أول</p><ul><li>ثان &amp; ثالث</li></ul>").split("\n")

    assert [line for line in lines if line] == ["أول", "ثان & ثالث"]


def test_html_that_is_not_closed_is_read_as_far_as_it_goes():
    assert links_of('<p><a href="#x">كلمة') == []
