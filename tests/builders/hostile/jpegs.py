"""Hostile JPEGs, and odd ones that people send in good faith; each with what becomes of it."""

import struct
from io import BytesIO

from PIL import Image

from builders.files import make_jpeg, make_pdf, make_png
from builders.hostile.payloads import ANY, ARCHIVE, HTML, MARK, PHP, SCRIPT, XMP

Cases = dict[str, tuple[str, bytes]]
SOI, EOI, SOS, DQT, DHT, COM = (bytes([0xFF, n]) for n in (0xD8, 0xD9, 0xDA, 0xDB, 0xC4, 0xFE))
APP = [bytes([0xFF, 0xE0 + n]) for n in range(16)]
PLAIN = make_jpeg()
FRAME = PLAIN.index(b"\xff\xc0")


def segment(marker, data):
    return marker + struct.pack("!H", len(data) + 2) + data


def with_segments(*segments):
    """A picture with more segments behind its first marker."""
    return SOI + b"".join(segments) + PLAIN[2:]


def saved(image=None, **options):
    target = BytesIO()
    (image or Image.new("RGB", (60, 40), "teal")).save(target, "JPEG", **options)
    return target.getvalue()


def changed(at, new, data=PLAIN):
    return data[:at] + new + data[at + len(new) :]


def cut(marker, data=PLAIN):
    """Without the first segment of this kind."""
    at = data.index(marker)
    return data[:at] + data[at + 2 + struct.unpack_from("!H", data, at + 2)[0] :]


def exif(*entries, after=b""):
    """Camera notes in little-endian order; an entry is (tag, type, count, four bytes)."""
    body = b"".join(struct.pack("<HHL", *one[:3]) + one[3] for one in entries)
    head = b"Exif\x00\x00II*\x00\x08\x00\x00\x00" + struct.pack("<H", len(entries))
    return segment(APP[1], head + body + b"\x00\x00\x00\x00" + after)


def loop():
    """Notes whose next table is the first one again."""
    notes = exif((0x0112, 3, 1, b"\x06\x00\x00\x00"))
    return notes[:-4] + b"\x08\x00\x00\x00"


def huge(width, height, data=PLAIN):
    """A picture whose frame says that it has this many dots."""
    frame = max(data.find(b"\xff\xc0"), data.find(b"\xff\xc2"))
    return changed(frame + 5, struct.pack("!HH", height, width), data)


def of_many_scans(number):
    """The last scan of a progressive picture again and again: little to send, much to do."""
    picture = saved(progressive=True)
    at = picture.rindex(SOS)
    return picture[:at] + picture[at:-2] * number + EOI


def two_in_one():
    """What telephones save that take two pictures at once."""
    target = BytesIO()
    first, second = (Image.new("RGB", (60, 40), colour) for colour in ("teal", "red"))
    first.save(target, "MPO", save_all=True, append_images=[second])
    return target.getvalue()


def notes() -> Cases:
    """Whatever cameras, programs and attackers write beside the dots: all of it is left behind."""
    made = {
        "the place": make_jpeg(place=True),
        "a name in the camera's notes": saved(exif=_described(MARK.decode())),
        "large camera notes": with_segments(segment(APP[1], b"Exif\0\0" + MARK * 4000)),
        "camera notes in a loop": with_segments(loop()),
        "camera notes cut off": with_segments(exif((0x0112, 3, 1, b"\x06\0\0\0"))[:-10] + b"x" * 6),
        "camera notes of odd types": with_segments(exif((0x0112, 99, 2**31, b"\xff" * 4))),
        "camera notes that lead outside": with_segments(exif((0x8825, 4, 1, b"\xff\xff\xff\x7f"))),
        "an orientation that is none": with_segments(exif((0x0112, 3, 1, b"\x63\0\0\0"))),
        "an orientation in words": with_segments(exif((0x0112, 2, 4, b"six\0"))),
        "a small picture in the notes": with_segments(exif(after=PLAIN + MARK)),
        "xmp": with_segments(segment(APP[1], XMP)),
        "xmp in several parts": with_segments(
            *[segment(APP[1], b"http://ns.adobe.com/xmp/extension/\0" + MARK)] * 3
        ),
        "a colour profile": saved(icc_profile=b"\0" * 128 + MARK),
        "a colour profile in wrong order": with_segments(
            segment(APP[2], b"ICC_PROFILE\0\x09\x02" + MARK)
        ),
        "notes of a newspaper": with_segments(
            segment(APP[13], b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0d" + MARK)
        ),
        "a preview in the first segment": with_segments(
            segment(APP[0], b"JFXX\x00\x13\x02\x02" + MARK)
        ),
        "sixty-four comments": with_segments(*[segment(COM, MARK)] * 64),
        "a comment as long as can be": with_segments(segment(COM, MARK * 5000)),
        "a script that is a picture too": SOI
        + b"\xff\xe0\x2f\x2a"
        + b"\0" * (0x2F2A - 2)
        + PLAIN[2:-2]
        + segment(COM, SCRIPT)
        + EOI,
        "a pdf in a comment": with_segments(segment(COM, make_pdf() + MARK)),
        "a web page in a comment": with_segments(segment(COM, b"--><" + HTML)),
    }
    for number, marker in enumerate(APP[3:13], 3):
        made[f"a private segment {number}"] = with_segments(segment(marker, PHP))
    for name, payload in ANY.items():
        made[f"{name} in a comment"] = with_segments(segment(COM, payload))
    return {name: ("kept", data) for name, data in made.items()}


def _described(text):
    notes = Image.Exif()
    notes[0x010E] = text
    return notes


def tails() -> Cases:
    """A picture with something behind its end."""
    film = b"\0\0\0\x18ftypmp42" + MARK + bytes(4000)
    behind = {
        **ANY,
        "a film": film,
        "another picture": make_jpeg(comment=MARK),
        "a png": make_png(text=MARK.decode()),
        "a pdf": make_pdf() + MARK,
        "a megabyte of nothing": bytes(2**20) + MARK,
        "half an archive": ARCHIVE[len(ARCHIVE) // 2 :] + MARK,
    }
    return {f"{name} behind": ("kept", PLAIN + data) for name, data in behind.items()}


def kinds() -> Cases:
    """Every kind of JPEG that the format knows, taken where our reader knows it."""
    grey, ink = Image.new("L", (60, 40), 90), Image.new("CMYK", (60, 40), (9, 9, 9, 9))
    return {
        "progressive": ("kept", saved(progressive=True)),
        "in grey": ("kept", saved(grey)),
        "for a press": ("kept", saved(ink)),
        "with restarts": ("kept", saved(restart_marker_blocks=1)),
        "without loss of colour": ("kept", saved(subsampling=0)),
        "two pictures in one": ("kept", two_in_one()),
        "one dot": ("kept", saved(Image.new("RGB", (1, 1)))),
        "a line": ("kept", saved(Image.new("RGB", (9000, 1)))),
        "of twelve bits": ("damaged", changed(FRAME + 4, b"\x0c")),
        "of a kind that nobody draws": ("damaged", changed(FRAME, b"\xff\xc3")),
        "of arithmetic": ("kept", changed(FRAME, b"\xff\xc9")),
        "of five colours": ("damaged", changed(FRAME + 9, b"\x05")),
        "of no colour": ("damaged", changed(FRAME + 9, b"\x00")),
    }


def broken() -> Cases:
    """Cut, swollen and twisted: the file is damaged, and nothing else is."""
    made = {
        "the first three bytes": PLAIN[:3],
        "the first segment only": PLAIN[:20],
        "a tenth": PLAIN[: len(PLAIN) // 10],
        "without its dots": PLAIN[: PLAIN.index(SOS)],
        "half of its dots": saved(Image.effect_noise((600, 400), 50).convert("RGB"))[:9000],
        "without tables": cut(DQT, cut(DQT)),
        "without a frame": cut(b"\xff\xc0"),
        "of no height": huge(60, 0),
        "of no width": huge(0, 40),
        "a frame that is too short": changed(FRAME + 2, b"\x00\x03"),
        "a frame that is too long": changed(FRAME + 2, b"\xff\xff"),
        "a segment past the end": changed(4, b"\xff\xff"),
        "web page instead of dots": SOI + segment(APP[0], b"JFIF\0") + HTML,
        "a thousand scans": of_many_scans(1000),
        "markers only": SOI + b"\xff" * 5000,
        "beginnings only": SOI * 3000,
    }
    odd = {
        "a segment of no length": changed(2, b"\xff\xe0\x00\x00"),
        "larger than its dots": huge(1000, 900),
    }
    large = {
        "sixty-five thousand squared": huge(65535, 65535),
        "a hundred megapixels": huge(11600, 8700),
        "fifty-three megapixels": huge(8000, 6625),
        "fifty megapixels in many scans": huge(8000, 6000, saved(progressive=True)),
    }
    return {
        **{name: ("damaged", data) for name, data in made.items()},
        **{name: ("too_many_pixels", data) for name, data in large.items()},
        **{name: ("kept", data) for name, data in odd.items()},
    }


def jpegs() -> Cases:
    """The whole family."""
    families = {"notes": notes(), "tail": tails(), "kind": kinds(), "broken": broken()}
    return {
        f"jpeg {f}: {name}": one for f, cases in families.items() for name, one in cases.items()
    }
