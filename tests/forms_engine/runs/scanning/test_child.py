"""The child keeps to its means."""

import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image

from builders.examining import examined_each
from builders.files import make_image
from forms_engine.runs.scanning import child

GREEDY = """
import sys
from forms_engine.runs.scanning import child
def eat(data):
    return bytearray(4 * 1024 ** 3)
child.examined = eat
child.main()
"""


def test_a_file_that_wants_more_memory_than_there_is_is_damaged():
    done = subprocess.run(
        [sys.executable, "-c", GREEDY], input=b"x", capture_output=True, check=True
    )

    assert done.stdout == b'{"kind": "", "bad": "damaged"}\n'


def test_the_child_carries_no_django():
    code = (
        "import sys; from forms_engine.runs.scanning import child, image, pdf;"
        "print(any(name.split('.')[0] == 'django' for name in sys.modules))"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert said.stdout.strip() == "False"


def saved(kind, size, mode="RGB", **options):
    target = BytesIO()
    make_image(size, mode=mode).save(target, kind, **options)
    return target.getvalue()


LARGEST = {
    "a photo of fifty megapixels": lambda: saved("JPEG", (8192, 6144)),
    "a photo that is decoded whole": lambda: saved("JPEG", (4000, 4000), subsampling=0),
    "a photo for a press": lambda: saved("JPEG", (4000, 4000), mode="CMYK"),
    "twelve megapixels in many scans": lambda: saved(
        "JPEG", (4096, 3072), progressive=True, subsampling=0
    ),
    "a drawing of sixteen megapixels": lambda: saved("PNG", (4000, 4000)),
    "a drawing that is partly clear": lambda: saved("PNG", (4000, 4000), mode="RGBA"),
    "a drawing of a few colours": lambda: saved("PNG", (4000, 4000), mode="P", transparency=0),
}


@pytest.mark.parametrize("name", LARGEST)
def test_the_largest_pictures_that_are_taken_need_little_memory(name):
    outcome = examined_each({name: LARGEST[name]()})[name]

    assert outcome.verdict == "kept"
    assert max(Image.open(BytesIO(outcome.data)).size) >= 2000
    assert outcome.memory < 150_000_000


def test_the_child_has_no_more_memory_than_it_may_take():
    assert (child.MEMORY, child.SECONDS) == (155 * 1024 * 1024, 5)
