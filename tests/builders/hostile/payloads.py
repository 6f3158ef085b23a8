"""What attackers hang on to a file; whatever is kept of a picture must hold none of it."""

from builders.files import make_zip
from builders.scanner import EICAR

MARK = b"rakeen-canary"
HTML = b"<!doctype html><script>alert('rakeen-canary')</script>"
PHP = b"<?php system($_GET['rakeen-canary']); ?>"
SCRIPT = b"*/=alert('rakeen-canary');/*"
SHELL = b"#!/bin/sh\nrm -rf / # rakeen-canary\n"
PROGRAM = b"MZ\x90\x00" + bytes(60) + b"This program cannot be run in DOS mode. rakeen-canary"
XMP = (
    b"http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    b"<script>rakeen-canary</script></x:xmpmeta>"
)
ARCHIVE = make_zip("META-INF/MANIFEST.MF", MARK)
ANY = {
    "html": HTML,
    "php": PHP,
    "a script": SCRIPT,
    "a shell script": SHELL,
    "a program": PROGRAM,
    "an archive": ARCHIVE,
    "a virus": EICAR + MARK,
}
