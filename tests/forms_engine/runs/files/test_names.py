"""A name that people read and programs write down, whatever was sent as one."""

import re

import pytest

from builders.hostile.names import NAMES
from forms_engine.runs.files.names import LONGEST, clean_name, shown_name


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("consent.jpg", "consent.pdf"),
        ("موافقة ولي الأمر.jpeg", "موافقة ولي الأمر.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("..\\..\\boot.ini", "boot.pdf"),
        ("C:\\Users\\amal\\scan.pdf", "scan.pdf"),
        ("/var/private/x.pdf", "x.pdf"),
        ("photo.php.jpg", "photo.pdf"),
        ("photo.php\x00.jpg", "photo.pdf"),
        ("a\u202egpj.exe", "agpj.pdf"),
        ("a\u2066b\u2069\u200f.pdf", "ab.pdf"),
        ("con.pdf", "file.pdf"),
        ("LPT1", "file.pdf"),
        ("", "file.pdf"),
        ("...", "file.pdf"),
        (".htaccess", "htaccess.pdf"),
        ('a"b<c>d|e?f*g:h;i%j.pdf', "a b c d e f g h i j.pdf"),
        ("line\r\nbreak.pdf", "line break.pdf"),
        ("  much   room  .pdf", "much room.pdf"),
    ],
)
def test_a_name_is_kept_harmless_with_our_own_ending(sent, kept):
    assert clean_name(sent, "pdf") == kept


def test_a_name_of_three_hundred_letters_is_cut():
    assert clean_name("ن" * 300 + ".jpg", "image") == "ن" * LONGEST + ".jpg"


@pytest.mark.parametrize("kind", ["image", "pdf"])
@pytest.mark.parametrize("sent", NAMES)
def test_no_name_leads_anywhere_or_deceives_anybody(sent, kind):
    kept, shown = clean_name(sent, kind), shown_name(sent)

    stem, dot, ending = kept.rpartition(".")
    assert (dot + ending) == {"image": ".jpg", "pdf": ".pdf"}[kind]
    assert re.fullmatch(r"[^./\\\s](.{0,78}[^.\s])?", stem)
    for name in (kept, shown):
        assert name.isprintable()
        assert (
            re.search(r'[\x00-\x1f\x7f<>:"/\\|?*%;\u200b-\u200f\u202a-\u202e\u2066-\u2069]', name)
            is None
        )
    assert len(shown) <= LONGEST + 1


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("notes.docx", "notes.docx"),
        ("a\u202ecod.exe", "acod.exe"),
        ("folder/photo.gif", "photo.gif"),
        ("x" * 90, "x" * LONGEST + "…"),
    ],
)
def test_the_name_of_a_refused_file_is_shown_as_it_came(sent, shown):
    assert shown_name(sent) == shown
