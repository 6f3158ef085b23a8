"""Decodes a large JPEG at a half, a quarter or an eighth, which its format allows to do cheaply."""

from PIL.JpegImagePlugin import JpegImageFile

from .findings import Bad
from .room import DOT, MOST_DECODED, ROOM

SCALES = (1, 2, 4, 8)
MOST_SCANS = 64  # cameras write one, programs about ten; each is work over the whole picture
COEFFICIENT = 2  # bytes that the decoder holds for each where there is more than one scan


def scale_down(image: JpegImageFile, data: bytes, longest: int) -> None:
    """Set how large `image` will be decoded, no smaller than `longest` needs or memory allows.

    Raises Bad for one that takes too much memory at any scale, or too much work.
    """
    if _scans(data) > MOST_SCANS:
        raise Bad("damaged")
    held, dots = _held(image), image.width * image.height
    for scale in SCALES:
        decoded = dots // scale**2
        if decoded <= MOST_DECODED and held + decoded * DOT <= ROOM:
            break
    else:
        raise Bad("too_many_pixels")
    enough = max(image.size) // longest
    scale = max(scale, *(one for one in SCALES if one <= max(1, enough)))
    image.draft(None, (max(1, image.width // scale), max(1, image.height // scale)))


def _scans(data: bytes) -> int:
    """Beginnings of scans: a marker, and a length that fits one to four colours."""
    return sum(data.count(b"\xff\xda\x00" + bytes([6 + 2 * colours])) for colours in range(1, 5))


def _held(image: JpegImageFile) -> int:
    """Bytes that the decoder holds for the whole picture, whatever the scale, until all is read."""
    if not image.info.get("progressive"):
        return 0
    across, down = (max(layer[place] for layer in image.layer) for place in (1, 2))
    shares = sum(layer[1] * layer[2] for layer in image.layer) / (across * down)
    return int(image.width * image.height * shares * COEFFICIENT)
