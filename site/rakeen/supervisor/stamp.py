"""Whether the house must be prepared again: a digest of what preparing reads."""

import hashlib
import os
from pathlib import Path

WATCHED = (
    ("cms", "**/migrations/*.py"),
    ("forms_engine", "**/migrations/*.py"),
    ("site/rakeen", "**/migrations/*.py"),
    ("forms_engine/forms", "**/*.py"),
    ("cms/starting", "**/*"),
    ("locale", "**/*.po"),
    ("theme/static", "**/*"),
    (".", "uv.lock"),
)


def digest(root: Path) -> str:
    """A digest over names, sizes and times of every watched file."""
    seen = hashlib.sha256()
    for folder, pattern in WATCHED:
        for path in sorted((root / folder).glob(pattern)):
            if path.is_file() and path.suffix != ".pyc":
                facts = path.stat()
                seen.update(
                    f"{path.relative_to(root)}:{facts.st_size}:{facts.st_mtime_ns};".encode()
                )
    return seen.hexdigest()


def is_fresh(root: Path, var: Path) -> bool:
    """True when the last preparation saw exactly these files."""
    stamp = var / "prepared"
    return stamp.exists() and stamp.read_text(encoding="utf-8") == digest(root)


def write(seen: str, var: Path) -> None:
    """Remember the digest taken before preparing; written last, so an interruption repeats it."""
    draft = var / f"prepared.{os.getpid()}"
    draft.write_text(seen, encoding="utf-8")
    draft.replace(var / "prepared")
