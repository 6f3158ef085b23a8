"""A picture of a certain maker's telephone is read strip by strip, and halved where it is large."""

import pytest
from PIL import Image

from builders.hostile.heics import saved
from forms_engine.runs.scanning.findings import Bad
from forms_engine.runs.scanning.heif import read


def test_the_strips_make_one_picture():
    sent = Image.linear_gradient("L").resize((300, 600)).convert("RGB")

    found = read(saved(sent, quality=-1, chroma=444))

    assert (found.size, found.mode) == ((300, 600), "RGB")
    assert [found.getpixel((9, row))[0] // 8 for row in (0, 255, 256, 511, 599)] == [
        sent.getpixel((9, row))[0] // 8 for row in (0, 255, 256, 511, 599)
    ]


def test_what_is_clear_stays_clear():
    found = read(saved(Image.new("RGBA", (64, 48), (0, 0, 0, 0))))

    assert (found.mode, found.getpixel((5, 5))[3]) == ("RGBA", 0)


def test_it_stands_as_the_camera_was_held():
    notes = Image.Exif()
    notes[0x0112] = 6

    assert read(saved(exif=notes.tobytes())).size == (48, 64)


@pytest.mark.parametrize("data", [b"", b"\0\0\0\x18ftypheic", saved()[:200]])
def test_one_that_cannot_be_read_says_so(data):
    with pytest.raises((ValueError, OSError, SyntaxError, EOFError)):
        read(data)


@pytest.mark.full
def test_one_of_many_dots_is_halved_and_one_of_too_many_refused():
    halved, refused = (saved(Image.new("RGB", size)) for size in ((4200, 3200), (5001, 5000)))

    found = read(halved)

    assert found.size == (2100, 1600)
    with pytest.raises(Bad, match="too_many_pixels"):
        read(refused)
