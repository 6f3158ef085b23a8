"""Files as people and attackers send them, each made here."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
from PIL import Image, PngImagePlugin, TiffImagePlugin

GPS = 0x8825
ORIENTATION = 0x0112
HTML = b"<!doctype html><script>alert(1)</script>"


def make_image(size=(60, 40), colour="teal", mode="RGB"):
    return Image.new(mode, size, colour)


def make_jpeg(size=(60, 40), *, colour="teal", place=False, orientation=None, comment=b""):
    """A picture, with the place where it was taken and the way the camera was held."""
    exif = Image.Exif()
    if place:
        tude = [TiffImagePlugin.IFDRational(n) for n in (21, 25, 12)]
        exif.get_ifd(GPS).update({1: "N", 2: tude, 3: "E", 4: tude})
        exif[0x010E] = "the tent of Amal"
    if orientation:
        exif[ORIENTATION] = orientation
    target = BytesIO()
    make_image(size, colour).save(target, "JPEG", exif=exif, comment=comment)
    return target.getvalue()


def make_png(size=(60, 40), *, mode="RGB", text=""):
    notes = PngImagePlugin.PngInfo()
    if text:
        notes.add_itxt("XML:com.adobe.xmp", text)
    target = BytesIO()
    make_image(size, mode=mode, colour=0 if mode in ("1", "L", "P") else "teal").save(
        target, "PNG", pnginfo=notes
    )
    return target.getvalue()


def make_film(*colours):
    """A PNG that moves, as stickers and screen recordings do."""
    first, *rest = [make_image(colour=colour) for colour in colours or ("red", "blue")]
    target = BytesIO()
    first.save(target, "PNG", save_all=True, append_images=rest)
    return target.getvalue()


def make_heic(size=(64, 48)):
    from pillow_heif import register_heif_opener

    register_heif_opener()
    target = BytesIO()
    make_image(size).save(target, "HEIF")
    return target.getvalue()


def _chunk(kind, data):
    return struct.pack("!L", len(data)) + kind + data + struct.pack("!L", zlib.crc32(kind + data))


def make_png_claiming(width, height):
    """A few bytes that say they are `width` by `height` pixels."""
    head = struct.pack("!LLBBBBB", width, height, 8, 0, 0, 0, 0)
    body = (
        _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(bytes(1000))) + _chunk(b"IEND", b"")
    )
    return b"\x89PNG\r\n\x1a\n" + body


def make_pdf(pages=1, *, encryption=None, **root):
    """Empty pages; `root` adds entries to the document's root, from which readers start."""
    pdf = pikepdf.new()
    for _page in range(pages):
        pdf.add_blank_page()
    for name, value in root.items():
        pdf.Root[f"/{name}"] = pdf.make_indirect(value)
    target = BytesIO()
    pdf.save(target, encryption=encryption)
    return target.getvalue()


def act(kind, **more):
    """A PDF action of this kind."""
    return pikepdf.Dictionary(S=pikepdf.Name(f"/{kind}"), **more)


def script():
    return act("JavaScript", JS=pikepdf.String("app.alert(1)"))


def make_pdf_with_annotation(**entries):
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Rect=[0, 0, 9, 9], Subtype=pikepdf.Name.Link, **entries
    )
    page.obj["/Annots"] = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(note)]))
    target = BytesIO()
    pdf.save(target)
    return target.getvalue()


def make_locked_pdf():
    return make_pdf(encryption=pikepdf.Encryption(owner="owner", user="user"))


def make_pdf_locked_for_printing():
    """It opens without a password, and is encrypted all the same."""
    return make_pdf(encryption=pikepdf.Encryption(owner="owner", user=""))


def make_pdf_with_attachment():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.attachments["run.exe"] = b"MZ"
    target = BytesIO()
    pdf.save(target)
    return target.getvalue()


def make_pdf_that_hides_a_script():
    """The script is behind a name written in hexadecimal, in a compressed object."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.Root["/Names"] = pikepdf.Dictionary(
        JavaScript=pdf.make_indirect(pikepdf.Dictionary(Names=["x", script()]))
    )
    target = BytesIO()
    pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return target.getvalue()


def make_zip(name="a.txt", data=b"x"):
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return target.getvalue()
