"""What in a PDF does something when it is opened or pressed, wherever it lies."""

import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Object, Stream

from .findings import Bad

MOST_VALUES = 200_000
KEYS = {
    "/JS", "/JavaScript", "/AA", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/EF", "/XFA",
    "/RichMediaContent", "/RichMediaSettings", "/GoToE", "/GoToR", "/AF", "/UF", "/Collection",
    "/OnInstantiate",
}  # fmt: skip
VALUES = {
    "/S": {
        "/JavaScript", "/Launch", "/GoToE", "/GoToR", "/ImportData", "/SubmitForm", "/Rendition",
        "/Movie", "/Sound", "/GoTo3DView", "/RichMediaExecute",
    },
    "/Type": {"/EmbeddedFile", "/Filespec"},
    "/Subtype": {
        "/RichMedia", "/3D", "/FileAttachment", "/Screen", "/Movie", "/Sound", "/PS",
    },
}  # fmt: skip
ADDRESSES = {"/URI", "/Base"}
OTHER_FILE = "/F"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)")
_QUIET_SCHEMES = {"http", "https", "mailto", "tel"}
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\ufeff]+")


def is_active(pdf: pikepdf.Pdf) -> bool:
    """Whether anything in the file acts; raises Bad where there is too much to look at."""
    return _opens_with_an_act(pdf) or any(
        _acts(key, value) for found in _dictionaries(pdf) for key, value in found
    )


def _opens_with_an_act(pdf: pikepdf.Pdf) -> bool:
    """Opening at a certain page is no act; most writing programs ask for it."""
    found = pdf.Root.get("/OpenAction")
    if found is None or isinstance(found, Array):
        return False
    goes = isinstance(found, Dictionary) and found.get("/S") == pikepdf.Name.GoTo
    return not goes or "/Next" in found


def _acts(key: str, value: object) -> bool:
    if key in KEYS:
        return True
    if key in VALUES:
        return str(value) in VALUES[key]
    if key in ADDRESSES:
        return isinstance(value, pikepdf.String) and not is_quiet(str(value))
    return key == OTHER_FILE and isinstance(value, (pikepdf.String, Dictionary))


def is_quiet(address: str) -> bool:
    """Whether a link leads to a page, a mailbox or a phone, as far as its words say."""
    plain = _UNSEEN.sub("", address).lower()
    scheme = _SCHEME.match(plain)
    return scheme[0] in _QUIET_SCHEMES if scheme else not plain.startswith(("\\", "//"))


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[list[tuple[str, Object]]]:
    """The entries of every dictionary; what one refers to comes in its own turn."""
    seen = 0
    for one in pdf.objects:
        waiting = [one]
        while waiting:
            found = waiting.pop()
            held = found.stream_dict if isinstance(found, Stream) else found
            if not isinstance(held, (Dictionary, Array)):
                continue
            seen += len(held) + 1
            if seen > MOST_VALUES:
                raise Bad("too_many_pages")
            entries = list(held.items()) if isinstance(held, Dictionary) else []
            if entries:
                yield entries
            inner = [value for _key, value in entries] if entries else list(held)
            waiting += (item for item in inner if _lies_within(item))


def _lies_within(item: object) -> bool:
    return isinstance(item, (Dictionary, Array)) and not item.is_indirect
