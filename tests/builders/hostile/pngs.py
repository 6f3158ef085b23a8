"""Hostile PNGs, and odd ones that people send in good faith; each with what becomes of it."""

import struct
import zlib
from io import BytesIO
from itertools import product

from PIL import Image

from builders.files import make_jpeg, make_png
from builders.hostile.payloads import ANY, HTML, MARK, PHP, XMP

Cases = dict[str, tuple[str, bytes]]
SIGN = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
BOMB = zlib.compress(bytes(100_000_000), 9)


def chunk(kind, data=b"", *, size=None, check=None):
    """A chunk; `size` and `check` say something wrong about it."""
    head = struct.pack("!L", len(data) if size is None else size) + kind + data
    return head + struct.pack("!L", zlib.crc32(kind + data) if check is None else check)


def header(width=60, height=40, bits=8, colour=2, packing=0, sifting=0, weave=0):
    return chunk(
        b"IHDR", struct.pack("!LLBBBBB", width, height, bits, colour, packing, sifting, weave)
    )


def rows(width=60, height=40, bits=8, colour=2, *, sift=0):
    size = (width * bits * CHANNELS[colour] + 7) // 8
    return zlib.compress((bytes([sift]) + b"\x40" * size) * height)


def png(*extra, head=None, dots=None, end=True, late=()):
    """A PNG with extra chunks before its dots, and late ones behind them."""
    body = [head or header(), *extra, chunk(b"IDAT", dots if dots is not None else rows()), *late]
    return SIGN + b"".join(body) + (chunk(b"IEND") if end else b"")


def saved(image, **options):
    target = BytesIO()
    image.save(target, "PNG", **options)
    return target.getvalue()


def notes() -> Cases:
    made = {
        "text": png(chunk(b"tEXt", b"Title\0" + HTML)),
        "packed text": png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(MARK))),
        "text in all languages": png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
        "text behind the dots": png(late=[chunk(b"tEXt", b"Comment\0" + MARK)]),
        "camera notes": png(chunk(b"eXIf", b"II*\0\x08\0\0\0\0\0" + MARK)),
        "camera notes in text": png(
            chunk(b"tEXt", b"Raw profile type exif\0\nexif\n 4\n" + MARK.hex().encode())
        ),
        "camera notes in a loop": png(
            chunk(b"eXIf", b"II*\0\x08\0\0\0\x01\0" + b"\xff" * 12 + b"\x08\0\0\0")
        ),
        "a colour profile": png(chunk(b"iCCP", b"x\0\0" + zlib.compress(MARK))),
        "a private chunk": png(chunk(b"raKn", PHP)),
        "a thousand chunks": png(*[chunk(b"tEXt", b"k%d\0" % n + MARK) for n in range(1000)]),
        "a picture inside": png(chunk(b"raKn", make_jpeg(comment=MARK))),
        "a palette of code": png(
            chunk(b"PLTE", PHP + b" " * (-len(PHP) % 3)), head=header(colour=3), dots=rows(colour=3)
        ),
        "text of an unknown code": png(chunk(b"tEXt", b"\xff\xfe\0\xff\xff" + MARK)),
        "a time that never was": png(chunk(b"tIME", b"\xff" * 7)),
    }
    for name, payload in ANY.items():
        made[f"{name} as text"] = png(chunk(b"tEXt", b"Comment\0" + payload))
        made[f"{name} behind"] = png() + payload
    made["a second picture behind"] = png() + make_png(text=MARK.decode())
    return {name: ("kept", data) for name, data in made.items()}


def kinds() -> Cases:
    """Every colour and depth that the format knows."""
    depths = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
    made = {}
    for colour, weave in product(depths, (0, 1)):
        for bits in depths[colour]:
            palette = [chunk(b"PLTE", b"\x10\x80\x80" * 2 ** min(bits, 8))] if colour == 3 else []
            head = header(8, 8, bits, colour, weave=weave)
            dots = rows(8, 8, bits, colour) if not weave else woven(bits, colour)
            name = f"colour {colour} of {bits} bits{' interlaced' if weave else ''}"
            made[name] = ("kept", png(*palette, head=head, dots=dots))
    made["one clear colour"] = ("kept", png(chunk(b"tRNS", b"\0\x40" * 3)))
    return made


def films() -> Cases:
    """Of a film the first picture is taken, whatever it says of the others."""
    frame = chunk(b"fcTL", struct.pack("!LLLLLHHBB", 0, 60, 40, 0, 0, 1, 1, 0, 0))
    film = [Image.new("RGB", (60, 40), colour) for colour in ("red", "green", "blue")]
    made = {
        "of three pictures": saved(film[0], save_all=True, append_images=film[1:]),
        "of one": png(chunk(b"acTL", struct.pack("!LL", 1, 0)), frame),
        "without end": png(chunk(b"acTL", struct.pack("!LL", 2**31, 0)), frame),
        "of nothing": png(chunk(b"acTL", bytes(8)), chunk(b"fcTL", b"\xff" * 26)),
    }
    return {name: ("damaged" if "nothing" in name else "kept", data) for name, data in made.items()}


def woven(bits, colour):
    """The dots of an interlaced picture of eight by eight."""
    passes = [(1, 1), (1, 1), (2, 1), (2, 2), (4, 2), (4, 4), (8, 4)]
    bytes_of = lambda width: (width * bits * CHANNELS[colour] + 7) // 8  # noqa: E731
    return zlib.compress(b"".join((b"\0" + b"\x40" * bytes_of(w)) * h for w, h in passes))


def broken() -> Cases:
    whole = png()
    made = {
        "the signature": SIGN,
        "the header": SIGN + header(),
        "a half": saved(Image.effect_noise((300, 200), 50))[:9000],
        "without dots": SIGN + header() + chunk(b"IEND"),
        "a web page instead of dots": SIGN + HTML,
        "a wrong sum of the header": SIGN + chunk(b"IHDR", header()[8:-4], check=1) + whole[33:],
        "a chunk longer than the file": png(chunk(b"tEXt", MARK, size=2**31 - 1)),
        "a chunk of a negative length": png(chunk(b"tEXt", MARK, size=2**32 - 1)),
        "a chunk shorter than it is": png(chunk(b"tEXt", MARK * 9, size=3)),
        "dots shorter than they are": SIGN + header() + chunk(b"IDAT", rows(), size=9),
        "a header of twelve bytes": SIGN + chunk(b"IHDR", bytes(12)) + whole[33:],
        "a chunk without a name": png(chunk(b"\0\0\0\0", MARK)),
        "no height": png(head=header(height=0)),
        "no width": png(head=header(width=0)),
        "three bits": png(head=header(bits=3)),
        "an unknown colour": png(head=header(colour=5)),
        "dots that are not packed": png(dots=b"\x40" * 7000),
        "dots of another picture": png(dots=make_jpeg()),
        "too few dots": png(head=header(3000, 3000)),
        "an unknown sieve": png(dots=rows(sift=9)),
        "line ends changed on the way": whole.replace(b"\r\n", b"\n"),
        "a text bomb": png(chunk(b"zTXt", b"Comment\0\0" + BOMB)),
        "a bomb in all languages": png(chunk(b"iTXt", b"Comment\0\x01\0\0\0" + BOMB)),
        "a bomb of a profile": png(chunk(b"iCCP", b"x\0\0" + BOMB)),
    }
    large = {
        "a hundred thousand squared": (100_000, 100_000),
        "as wide as can be": (2**31 - 1, 1),
        "as high as can be": (1, 2**31 - 1),
        "fifty megapixels": (8000, 6250),
        "sixteen megapixels and a bit": (4000, 4001),
    }
    return {
        **{name: ("damaged", data) for name, data in made.items()},
        **{name: ("too_many_pixels", png(head=header(*size))) for name, size in large.items()},
        "solid, fifty thousand squared": (
            "too_many_pixels",
            png(head=header(50_000, 50_000), dots=BOMB),
        ),
        "more dots than it says": ("kept", png(dots=BOMB)),
        "an unknown chunk that counts": ("kept", png(chunk(b"RAKN", MARK))),
        "an unknown packing": ("kept", png(head=header(packing=1))),
        "no end": ("kept", png(end=False)),
    }


def pngs() -> Cases:
    """The whole family."""
    families = {"notes": notes(), "kind": kinds(), "film": films(), "broken": broken()}
    return {f"png {f}: {name}": one for f, cases in families.items() for name, one in cases.items()}
