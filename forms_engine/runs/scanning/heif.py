"""Reads the pictures of a certain maker's telephones in strips: whole they take too much memory."""

from io import BytesIO

import pillow_heif
from PIL import Image

from .findings import Bad

MOST_DOTS = 25_000_000  # the decoder itself holds all of them
MOST_WHOLE = 12_600_000  # what such a telephone calls 12 megapixels
STRIP = 256  # rows


def read(data: bytes) -> Image.Image:
    """The picture as it stands, at half its size where it has many dots; raises Bad.

    Raises what libheif says of a damaged file: ValueError, OSError, SyntaxError or EOFError.
    """
    pillow_heif.options.DECODE_THREADS = 1
    found = pillow_heif.open_heif(BytesIO(data))
    width, height = found.size
    if width * height > MOST_DOTS:
        raise Bad("too_many_pixels")
    dots = found.data  # decoding may correct the size
    width, height = found.size
    scale = 1 if width * height <= MOST_WHOLE else 2
    image = Image.new(found.mode, (max(1, width // scale), max(1, height // scale)))
    for top in range(0, height, STRIP):
        rows = min(STRIP, height - top)
        piece = dots[top * found.stride : (top + rows) * found.stride]
        strip = Image.frombuffer(
            found.mode, (width, rows), piece, "raw", found.mode, found.stride, 1
        )
        image.paste(strip.reduce(scale), (0, top // scale))
    return image
