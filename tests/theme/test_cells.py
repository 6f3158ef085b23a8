"""Cells keep directions apart, name their column on a phone, and escape what people typed."""

from theme import cells


def test_text_is_escaped_and_keeps_its_own_direction():
    shown = cells.text("الاسم", "<b>Siti</b>", ltr=False, note="", tone="")

    assert shown == '<td data-label="الاسم"><bdi>&lt;b&gt;Siti&lt;/b&gt;</bdi></td>'


def test_a_reference_reads_left_to_right_with_a_note_and_a_tone():
    shown = cells.text("الرقم", "MN7K-4QX9", ltr=True, note="أمس", tone="error")

    assert shown == (
        '<td data-label="الرقم" class="desk-tone--error"><bdi dir="ltr" class="run">MN7K-4QX9</bdi>'
        ' <span class="muted">أمس</span></td>'
    )


def test_a_link_without_an_address_is_text():
    assert cells.link("أ", "ب", url="", ltr=True, note="") == '<td data-label="أ"><bdi>ب</bdi></td>'


def test_a_link_leads_to_its_address():
    shown = cells.link("أ", "ب", url='/x?"', ltr=False, note="")

    assert shown == '<td data-label="أ"><a href="/x?&quot;"><bdi>ب</bdi></a></td>'


def test_tags_say_their_state_in_words():
    shown = cells.tags("أ", [{"label": "عاجل", "tone": "error"}, {"label": "جديد", "tone": ""}])

    assert shown == (
        '<td data-label="أ"><span class="tag tag--error">عاجل</span> '
        '<span class="tag">جديد</span> </td>'
    )


def test_a_tick_has_a_name():
    assert cells.tick("أ", "7.1", "حدد الطلب") == (
        '<td class="desk-tick" data-label="أ"><label><input type="checkbox" name="case" '
        'value="7.1" form="bulk"><span class="unseen">حدد الطلب</span></label></td>'
    )


def test_whoever_has_a_case_is_named_instead_of_a_button():
    assert cells.take("أ", "آمنة", mark="", name="") == '<td data-label="أ"><bdi>آمنة</bdi></td>'
    assert 'value="7.1" aria-label="الطلب ٧"' in cells.take("أ", "", mark="7.1", name="الطلب ٧")


def test_rows_are_made_of_ready_cells():
    assert (
        cells.rows([["<td>1</td>", "<td>2</td>"], []]) == "<tr><td>1</td><td>2</td></tr><tr></tr>"
    )
