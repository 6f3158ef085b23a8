"""Draws a picture anew as a plain JPEG: no EXIF, no GPS, no comments, no bytes behind the end.

A picture of many dots takes much memory, so each step gives back what the one before it held.
"""

from io import BytesIO

from PIL import Image, UnidentifiedImageError
from PIL.JpegImagePlugin import JpegImageFile

from .findings import IMAGE, Bad, Clean
from .jpeg import scale_down
from .room import MOST_DECODED, MOST_DOTS

LONGEST_SIDE = 3000  # an A4 page at 250 dots an inch
QUALITY = 85
FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/apng": "PNG",  # which moves: the first picture of it is taken
    "image/heic": "HEIF",
    "image/heif": "HEIF",
}
ORIENTATION = 0x0112
Turn = Image.Transpose
TURNS = {
    2: Turn.FLIP_LEFT_RIGHT,
    3: Turn.ROTATE_180,
    4: Turn.FLIP_TOP_BOTTOM,
    5: Turn.TRANSPOSE,
    6: Turn.ROTATE_270,
    7: Turn.TRANSVERSE,
    8: Turn.ROTATE_90,
}


def redrawn(data: bytes, media: str) -> Clean:
    """The picture as people see it, at most LONGEST_SIDE wide or high; raises Bad."""
    try:
        image = _opened(data, FORMATS[media])
        turn = _turn(image)
        image = _shrunk(_on_white(image))
        return Clean(IMAGE, _encoded(image if turn is None else image.transpose(turn)))
    except Image.DecompressionBombError:
        raise Bad("too_many_pixels") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, IndexError):
        raise Bad("damaged") from None


def _opened(data: bytes, kind: str) -> Image.Image:
    """The decoded picture, of at most MOST_DECODED dots."""
    if kind == "HEIF":
        from .heif import read  # large, and only telephones of one maker need it

        return read(data)
    image = Image.open(BytesIO(data), formats=[kind])
    if image.width * image.height > MOST_DOTS:
        raise Bad("too_many_pixels")
    if isinstance(image, JpegImageFile):
        scale_down(image, data, LONGEST_SIDE)
    if image.width * image.height > MOST_DECODED:
        raise Bad("too_many_pixels")
    image.load()
    return image


def _turn(image: Image.Image) -> Image.Transpose | None:
    """As the camera was held; a note of it that cannot be read is as good as none."""
    try:
        return TURNS.get(image.getexif()[ORIENTATION])
    except Exception:  # whatever somebody wrote there, the picture itself is read already
        return None


def _on_white(image: Image.Image) -> Image.Image:
    """In plain colours: JPEG knows no transparency."""
    if image.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off at 255
        image = image.point(lambda dot: dot * (1 / 256)).convert("L")
    if not image.has_transparency_data:
        return _as("RGB", image)
    clear = _as("RGBA", image)
    ground = Image.new("RGB", clear.size, "white")
    ground.paste(clear, mask=clear)
    clear.close()
    return ground


def _shrunk(image: Image.Image) -> Image.Image:
    """One direction after the other, so that never three large pictures are held at once."""
    scale = LONGEST_SIDE / max(image.size)
    if scale >= 1:
        return image
    width, height = (max(1, round(side * scale)) for side in image.size)
    narrow = image.resize((width, image.height))
    image.close()
    return narrow.resize((width, height))


def _as(mode: str, image: Image.Image) -> Image.Image:
    """Converted, and what it was before given back."""
    if image.mode == mode:
        return image
    converted = image.convert(mode)
    image.close()
    return converted


def _encoded(image: Image.Image) -> bytes:
    target = BytesIO()
    bare = Image.new("RGB", image.size)  # leaves the metadata behind
    bare.paste(image)
    bare.save(target, "JPEG", quality=QUALITY, optimize=True)
    return target.getvalue()
