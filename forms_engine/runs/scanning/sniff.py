"""What a file is, by its first bytes; its name and what the browser claims count for nothing."""

import filetype

from .findings import IMAGE, PDF

MEDIA = {
    "image/jpeg": IMAGE,
    "image/png": IMAGE,
    "image/apng": IMAGE,
    "image/heic": IMAGE,
    "image/heif": IMAGE,
    "application/pdf": PDF,
}


def media_type(data: bytes) -> str:
    """One of MEDIA, or "" for everything else."""
    found = filetype.guess_mime(data[:8192])
    return found if found in MEDIA else ""


def kind_of(data: bytes) -> str:
    """IMAGE, PDF or ""."""
    return MEDIA.get(media_type(data), "")
