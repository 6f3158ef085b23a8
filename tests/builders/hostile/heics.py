"""Hostile pictures of a certain maker's telephones; each with what becomes of it."""

import struct
from io import BytesIO

from PIL import Image
from pillow_heif import register_heif_opener

from builders.hostile.payloads import HTML, MARK

Cases = dict[str, tuple[str, bytes]]
SIZE = b"ispe\0\0\0\0"


def saved(image=None, **options):
    register_heif_opener()
    target = BytesIO()
    (image or Image.new("RGB", (64, 48), "teal")).save(target, "HEIF", **options)
    return target.getvalue()


def huge(width, height):
    """A picture that says it has this many dots."""
    plain = saved()
    at = plain.index(SIZE) + len(SIZE)
    return plain[:at] + struct.pack("!LL", width, height) + plain[at + 8 :]


def heics() -> Cases:
    """The whole family."""
    plain, notes = saved(), Image.Exif()
    notes[0x010E] = MARK.decode()
    clear = Image.new("RGBA", (64, 48), (0, 0, 0, 0))
    made = {
        "plain": ("kept", plain),
        "camera notes": ("kept", saved(exif=notes.tobytes())),
        "xmp": ("kept", saved(xmp=b"<x>" + MARK + b"</x>")),
        "clear": ("kept", saved(clear)),
        "several pictures": ("kept", saved(save_all=True, append_images=[clear.convert("RGB")])),
        "a page behind": ("kept", plain + HTML),
        "the first box": ("wrong_kind", plain[:24]),
        "a half": ("damaged", plain[: len(plain) // 2]),
        "a page instead of dots": ("damaged", plain[:24] + HTML),
        "a box without a name": ("kept", plain.replace(b"mdat", b"\xff\xff\xff\xff", 1)),
        "a hundred megapixels": ("damaged", huge(10_000, 10_000)),
        "sixty-five thousand squared": ("damaged", huge(65_535, 65_535)),
        "no height": ("damaged", huge(64, 0)),
        "other dots than it says": ("damaged", huge(640, 480)),
    }
    return {f"heic: {name}": one for name, one in made.items()}
