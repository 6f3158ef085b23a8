"""Draws a picture anew as a plain JPEG: no EXIF, no GPS, no comments, no bytes behind the end."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from .findings import IMAGE, Bad, Clean

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 3000  # an A4 page at 250 dots an inch
QUALITY = 85
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/heic": "HEIF", "image/heif": "HEIF"}


def redrawn(data: bytes, media: str) -> Clean:
    """The picture as people see it, at most LONGEST_SIDE wide or high; raises Bad."""
    if FORMATS[media] == "HEIF":
        _learn_heif()
    try:
        with Image.open(BytesIO(data), formats=[FORMATS[media]]) as image:
            return Clean(IMAGE, _encoded(_upright(image)))
    except Image.DecompressionBombError:
        raise Bad("too_many_pixels") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, IndexError):
        raise Bad("damaged") from None


def _upright(image: Image.Image) -> Image.Image:
    """Decoded, turned as its orientation says, and no larger than anybody needs."""
    if image.width * image.height > MOST_PIXELS:
        raise Bad("too_many_pixels")
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))  # before anything else copies all its dots
    ImageOps.exif_transpose(image, in_place=True)
    return _on_white(image)


def _on_white(image: Image.Image) -> Image.Image:
    """JPEG knows no transparency."""
    if image.mode == "RGB":
        return image
    plain = image.convert("RGBA")
    ground = Image.new("RGB", plain.size, "white")
    ground.paste(plain, mask=plain.getchannel("A"))
    return ground


def _encoded(image: Image.Image) -> bytes:
    target = BytesIO()
    bare = Image.frombytes("RGB", image.size, image.tobytes())  # leaves the metadata behind
    bare.save(target, "JPEG", quality=QUALITY, optimize=True)
    return target.getvalue()


def _learn_heif() -> None:
    from pillow_heif import register_heif_opener  # large, and only telephones of one maker need it

    register_heif_opener(thumbnails=False)
