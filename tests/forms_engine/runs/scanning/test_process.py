"""The child answers for every kind of file, and its own end harms nobody."""

import sys

import pytest

from builders.files import HTML, make_jpeg, make_pdf, make_png_claiming, make_zip
from forms_engine.runs.scanning import process
from forms_engine.runs.scanning.findings import Bad
from forms_engine.runs.scanning.process import examine_apart


def test_a_picture_comes_back_clean():
    clean = examine_apart(make_jpeg(place=True))

    assert clean.kind == "image"
    assert clean.data.startswith(b"\xff\xd8\xff")
    assert b"Amal" not in clean.data


def test_a_pdf_comes_back_clean():
    clean = examine_apart(make_pdf())

    assert (clean.kind, clean.data[:5]) == ("pdf", b"%PDF-")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (HTML, "wrong_kind"),
        (make_zip(data=bytes(10**7)), "wrong_kind"),
        (make_png_claiming(50_000, 50_000), "too_many_pixels"),
        (make_jpeg()[:50], "damaged"),
        (make_pdf(51), "too_many_pages"),
    ],
)
def test_a_refusal_comes_back_with_its_code(data, code):
    with pytest.raises(Bad, match=code):
        examine_apart(data)


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.kill(os.getpid(), 9)",
        "raise SystemExit(3)",
        "import time; time.sleep(60)",
    ],
)
def test_a_file_that_breaks_the_child_is_damaged(code, monkeypatch):
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-c", code])
    monkeypatch.setattr(process, "WAIT", 1)

    with pytest.raises(Bad, match="damaged"):
        examine_apart(make_jpeg())


def test_the_child_knows_no_secret_of_the_house(monkeypatch):
    code = "import os, json; print(json.dumps({'kind': ','.join(sorted(os.environ)), 'bad': ''}))"
    monkeypatch.setenv("RAKEEN_DATA_KEYS", "secret")
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-c", code])

    known = set(examine_apart(b"").kind.split(","))

    assert known <= {"LANG", "LC_CTYPE", "PYTHONPATH"}
