"""A picture is drawn anew: what people see stays, everything else is gone."""

from io import BytesIO

import pytest
from PIL import Image, ImageOps

from builders.files import (
    HTML,
    make_film,
    make_heic,
    make_jpeg,
    make_png,
    make_png_claiming,
    make_zip,
)
from forms_engine.runs.scanning.findings import Bad
from forms_engine.runs.scanning.image import redrawn

JPEG, PNG = "image/jpeg", "image/png"


def drawn(data, media=JPEG):
    return Image.open(BytesIO(redrawn(data, media).data))


def test_the_place_and_all_other_notes_are_gone():
    sent = make_jpeg(place=True, comment=b"<script>")
    before = Image.open(BytesIO(sent))

    kept = redrawn(sent, JPEG).data

    assert before.getexif().get_ifd(0x8825)
    after = Image.open(BytesIO(kept))
    assert (dict(after.getexif()), after.info.get("comment"), after.info.get("xmp")) == (
        {},
        None,
        None,
    )
    assert b"Amal" not in kept
    assert b"<script>" not in kept


@pytest.mark.parametrize("orientation", [None, *range(1, 9), 99])
def test_the_picture_stands_as_the_camera_was_held(orientation):
    sent = make_jpeg((60, 40), orientation=orientation)

    with Image.open(BytesIO(sent)) as held:
        assert drawn(sent).size == ImageOps.exif_transpose(held).size


def test_notes_that_cannot_be_read_leave_the_picture_as_it_is():
    sent = make_jpeg((60, 40), orientation=6)

    assert drawn(sent.replace(b"Exif\0\0MM\0*", b"Exif\0\0MM\xff*")).size == (60, 40)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "1", "P", "LA"])
def test_pngs_of_every_kind_become_jpegs(mode):
    found = drawn(make_png(mode=mode), PNG)

    assert (found.format, found.mode, found.size) == ("JPEG", "RGB", (60, 40))


def test_of_a_picture_that_moves_the_first_is_taken():
    found = drawn(make_film("red", "blue", "green"), "image/apng")

    red, green, blue = found.getpixel((30, 20))
    assert (found.format, getattr(found, "n_frames", 1)) == ("JPEG", 1)
    assert (red > 200, green < 60, blue < 60) == (True, True, True)


def test_sixteen_bits_of_grey_stay_grey():
    target = BytesIO()
    Image.new("I;16", (8, 8), 0x4000).save(target, "PNG")

    assert drawn(target.getvalue(), PNG).getpixel((4, 4)) == (64, 64, 64)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_clear_becomes_white(mode):
    target = BytesIO()
    options = {"transparency": 0} if mode == "P" else {}
    Image.new(mode, (8, 8), 0).save(target, "PNG", **options)

    assert drawn(target.getvalue(), PNG).getpixel((4, 4)) == (255, 255, 255)


def test_what_is_clear_in_all_colours_becomes_white():
    target = BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(target, "PNG")

    assert drawn(target.getvalue(), PNG).getpixel((4, 4)) == (255, 255, 255)


def test_a_picture_of_a_certain_telephone_becomes_a_jpeg():
    found = drawn(make_heic(), "image/heic")

    assert (found.format, found.size) == ("JPEG", (64, 48))


@pytest.mark.parametrize("media", [JPEG, PNG])
@pytest.mark.parametrize(
    ("before", "after"),
    [((6000, 1500), (3000, 750)), ((900, 3600), (750, 3000)), ((3001, 1), (3000, 1))],
)
def test_a_large_picture_is_made_as_large_as_is_needed(media, before, after):
    sent = make_jpeg(before) if media == JPEG else make_png(before)

    assert drawn(sent, media).size == after


@pytest.mark.parametrize("tail", [HTML, make_zip(), b"\xff\xd8\xff" * 500])
def test_what_hangs_behind_a_picture_is_gone(tail):
    kept = redrawn(make_jpeg() + tail, JPEG).data

    assert tail not in kept
    assert kept.endswith(b"\xff\xd9")


def test_a_note_of_the_painting_program_is_gone():
    kept = redrawn(make_png(text="<x:xmpmeta>" + "x" * 500), PNG).data

    assert b"xmpmeta" not in kept


@pytest.mark.parametrize(
    ("width", "height"), [(100_000, 100_000), (50_000, 50_000), (4000, 4001), (2**31 - 1, 1)]
)
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_drawn(width, height):
    with pytest.raises(Bad, match="too_many_pixels"):
        redrawn(make_png_claiming(width, height), PNG)


@pytest.mark.parametrize(
    "data",
    [
        make_jpeg()[:100],
        make_jpeg((600, 400))[:-800],
        b"\xff\xd8\xff\xe0" + HTML,
        b"\x89PNG\r\n\x1a\n" + HTML,
        make_png_claiming(90, 90),
        b"\xff\xd8\xff",
    ],
)
def test_what_cannot_be_drawn_is_damaged(data):
    with pytest.raises(Bad, match="damaged"):
        redrawn(data, PNG if data.startswith(b"\x89") else JPEG)


def test_a_picture_is_read_as_what_it_begins_with_and_nothing_else():
    with pytest.raises(Bad, match="damaged"):
        redrawn(make_png(), JPEG)
