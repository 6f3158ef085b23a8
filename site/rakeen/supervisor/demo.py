"""`var/demo.json`: where the house is and who may enter, for the person who started it."""

import json
import os
from pathlib import Path
from typing import Any


def path(var: Path) -> Path:
    """Where the file is kept."""
    return var / "demo.json"


def write(var: Path, facts: dict[str, Any]) -> None:  # Any: JSON
    """Replace the file, readable by its owner only."""
    draft = path(var).with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(facts, file, ensure_ascii=False, indent=1)
    draft.replace(path(var))


def moved_to(var: Path, url: str) -> dict[str, Any] | None:  # Any: JSON
    """The file's facts with today's address, written back if it was another; None without one."""
    if not path(var).exists():
        return None
    facts = json.loads(path(var).read_text(encoding="utf-8"))
    if facts["url"] != url:
        facts |= {"url": url, "admin_url": f"{url}admin/"}
        write(var, facts)
    return dict(facts)
