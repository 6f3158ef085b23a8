"""Reads the colour tokens of the stylesheet, to show or measure one scheme."""

import re
from functools import cache
from pathlib import Path

STYLESHEET = Path(__file__).parents[1] / "static" / "theme" / "theme.css"
SCHEMES = ("light", "dark")


@cache
def token_block(scheme: str) -> str:
    """The declarations of `light` or `dark`, as they stand in the stylesheet."""
    first, second = re.findall(
        r":root \{\s*(color-scheme:.*?)\}", STYLESHEET.read_text("utf-8"), re.DOTALL
    )
    return {"light": first, "dark": second}[scheme].strip()


@cache
def tokens(scheme: str) -> dict[str, str]:
    """Token name without dashes → value, such as `{"ink": "#1A1F1C"}`."""
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", token_block(scheme)))
