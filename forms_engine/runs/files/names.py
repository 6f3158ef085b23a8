"""The name of a file as it is shown and given back: the person's own, and harmless."""

import re
import unicodedata

from forms_engine.forms.normalise import strip_invisible

LONGEST = 80
ENDINGS = {"image": ".jpg", "pdf": ".pdf"}
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*%;\n]+')
_DEVICES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
_EVERY_ENDING = re.compile(r"(\.[A-Za-z0-9]{1,5})+$")


def shown_name(sent: str) -> str:
    """The last part of `sent` as people may read it: no path, and no mark that steers the eye."""
    last = unicodedata.normalize("NFC", strip_invisible(sent)).replace("\\", "/").split("/")[-1]
    plain = " ".join(_FORBIDDEN.sub(" ", last).split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"


def clean_name(sent: str, kind: str) -> str:
    """The name under which a file is kept: without any of its endings, with our own.

    What was drawn anew ends in what it has become, whatever its name said it was.
    """
    stem = _EVERY_ENDING.sub("", shown_name(sent).strip(" .…")).strip(" .")
    return (stem if stem and not _DEVICES.match(stem) else "file") + ENDINGS.get(kind, "")
