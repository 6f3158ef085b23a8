"""A large photo is decoded no larger than it is needed, and never larger than there is room."""

from io import BytesIO

import pytest
from PIL import Image

from builders.files import make_jpeg
from builders.hostile.jpegs import huge, of_many_scans, saved
from forms_engine.runs.scanning.findings import Bad
from forms_engine.runs.scanning.jpeg import scale_down

LONGEST = 3000


def scaled(data):
    with Image.open(BytesIO(data)) as image:
        scale_down(image, data, LONGEST)
        return image.size


@pytest.mark.parametrize(
    ("claimed", "decoded"),
    [
        ((60, 40), (60, 40)),
        ((4032, 3024), (4032, 3024)),  # 12 megapixels
        ((4608, 3456), (4608, 3456)),  # 16
        ((5712, 4284), (2856, 2142)),  # 24: whole it would need too much room
        ((8192, 6144), (4096, 3072)),  # 50
        ((12_000, 3000), (3000, 750)),
        ((1, 20_000), (1, 20_000)),
    ],
)
def test_a_photo_is_halved_as_often_as_need_be(claimed, decoded):
    assert scaled(huge(*claimed)) == decoded


@pytest.mark.parametrize(
    ("claimed", "subsampling", "decoded"),
    [
        ((4032, 3024), 0, (4032, 3024)),
        ((4608, 3456), 0, (2304, 1728)),
        ((5712, 4284), 2, (2856, 2142)),
        ((6000, 5000), 2, (3000, 2500)),
    ],
)
def test_a_photo_of_many_scans_needs_room_for_all_of_them(claimed, subsampling, decoded):
    data = huge(*claimed, saved(progressive=True, subsampling=subsampling))

    assert scaled(data) == decoded


@pytest.mark.parametrize(("claimed", "subsampling"), [((5712, 4284), 0), ((8192, 6144), 2)])
def test_one_that_has_no_room_at_any_scale_is_refused(claimed, subsampling):
    data = huge(*claimed, saved(progressive=True, subsampling=subsampling))

    with pytest.raises(Bad, match="too_many_pixels"):
        scaled(data)


def test_more_scans_than_any_program_writes_are_refused():
    with pytest.raises(Bad, match="damaged"):
        scaled(of_many_scans(64))


def test_what_only_looks_like_a_scan_in_the_notes_does_not_count():
    assert scaled(make_jpeg(comment=b"\xff\xda" * 2000)) == (60, 40)
