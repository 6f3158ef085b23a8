"""Each input brings up the right keyboard and runs in the right direction."""

from builders.theme import make_form, make_languages, make_phone, make_text
from theme.widgets import CodeInput, DigitsInput, EmailInput, FilesApart, Select


def test_what_people_type_takes_its_own_direction():
    assert 'dir="auto"' in str(make_form(name=make_text())["name"])


def test_phones_run_left_to_right_and_can_be_filled_in():
    html = str(make_form(phone=make_phone())["phone"])

    assert 'type="tel"' in html
    assert 'dir="ltr"' in html
    assert 'autocomplete="tel"' in html
    assert "input--20" in html


def test_numbers_of_documents_are_digits_for_the_keyboard_only():
    html = DigitsInput().render("document", "١٠٤")

    assert 'inputmode="numeric"' in html
    assert 'type="text"' in html
    assert 'value="١٠٤"' in html


def test_addresses_and_codes_are_neither_corrected_nor_capitalised():
    assert 'autocapitalize="none"' in EmailInput().render("email", "")
    assert 'spellcheck="false"' in CodeInput().render("passport", "")


def test_a_caller_may_add_to_the_attributes():
    html = DigitsInput({"autocomplete": "bday-year"}, width=4).render("year", None)

    assert 'autocomplete="bday-year"' in html
    assert "value=" not in html


def test_every_card_has_its_own_label():
    html = str(make_form({"languages": ["other"]}, languages=make_languages())["languages"])

    assert html.count("<label for=") == 2
    assert html.count("checked") == 1
    assert (
        'id="id_languages_1"'
        in html.split("checked")[0].rpartition("<input")[2]
        + "".join(html.split("checked")[1:]).partition(">")[0]
    )


def test_a_select_marks_what_was_chosen():
    widget = Select(choices=[("mina", "Mina"), ("arafat", "Arafat")])

    assert '<option value="arafat" selected>Arafat</option>' in widget.render("place", "arafat")


def test_files_apart_show_nothing_of_what_is_no_list():
    widget = FilesApart()

    assert [str(widget.render("one", raw)) for raw in (None, False, 7, "ab")] == [""] * 4
    assert 'value="ab"' in widget.render("one", ["ab"])
