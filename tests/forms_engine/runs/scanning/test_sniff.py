"""What a file is shows in its bytes."""

import pytest

from builders.files import HTML, make_film, make_heic, make_jpeg, make_pdf, make_png, make_zip
from forms_engine.runs.scanning.sniff import kind_of, media_type

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("data", "media", "kind"),
    [
        (make_jpeg(), "image/jpeg", "image"),
        (make_png(), "image/png", "image"),
        (make_film(), "image/apng", "image"),
        (make_heic(), "image/heic", "image"),
        (make_pdf(), "application/pdf", "pdf"),
    ],
)
def test_the_kinds_we_take(data, media, kind):
    assert (media_type(data), kind_of(data)) == (media, kind)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        HTML,
        SVG,
        make_zip(),
        b"MZ\x90\x00" + bytes(100),
        b"\x7fELF" + bytes(100),
        b"GIF89a" + bytes(100),
        b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(100),
        b"\n" * 200 + make_pdf(),
        b"#!/bin/sh\n",
        b"<?php system($_GET['x']); ?>",
    ],
)
def test_everything_else_is_nothing(data):
    assert kind_of(data) == ""
