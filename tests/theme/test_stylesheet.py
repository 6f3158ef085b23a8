"""The bars of the stylesheet: mirrored by itself, readable in both schemes, light on the wire."""

import gzip
import re
from pathlib import Path

import pytest
import tinycss2

from theme.styleguide.tokens import token_block, tokens

STATIC = Path(__file__).parents[2] / "theme" / "static" / "theme"
SHEETS = ["theme.css", "desk.css", "sheet.css"]
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)"
    r"|(?:left|right|top|bottom)|border-(?:top|bottom)-(?:left|right)-radius"
    r"|(?:min-|max-)?(?:width|height))\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
TEXT = [
    ("ink", "ground", 7.0),
    ("ink", "paper", 7.0),
    ("ink", "sand", 7.0),
    ("ink", "note-ground", 7.0),
    ("muted", "ground", 4.5),
    ("muted", "paper", 4.5),
    ("muted", "sand", 4.5),
    ("muted", "note-ground", 4.5),
    ("link", "ground", 4.5),
    ("link", "paper", 4.5),
    ("link", "sand", 4.5),
    ("link", "note-ground", 4.5),
    ("link", "chosen", 4.5),
    ("on-primary", "primary", 4.5),
    ("on-primary", "primary-hover", 4.5),
    ("on-night", "night", 7.0),
    ("on-night", "night-raised", 7.0),
    ("on-night", "panel", 7.0),
    ("on-night-soft", "night", 7.0),
    ("on-gold", "gold", 4.5),
    ("good", "good-ground", 4.5),
    ("note", "note-ground", 4.5),
    ("error", "error-ground", 4.5),
    ("error", "ground", 4.5),
    ("warn", "warn-ground", 4.5),
    ("info", "info-ground", 4.5),
    ("border", "ground", 3.0),
    ("border", "paper", 3.0),
    ("gold", "night", 3.0),
    ("note", "paper", 3.0),
    ("focus", "focus-ring", 3.0),
]


def brightness(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted([brightness(one), brightness(other)])
    return (light + 0.05) / (dark + 0.05)


def rules(name: str) -> str:
    """A stylesheet without the conditions of its media queries."""
    text = re.sub(r"/\*.*?\*/", "", (STATIC / name).read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"@media[^{]*\{", "{", text)


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_is_fixed_to_a_side_of_the_screen(name):
    assert PHYSICAL.findall(rules(name)) == []


def faults(rules) -> list[str]:
    """What a parser cannot read, however deep it stands."""
    found = [rule.message for rule in rules if rule.type == "error"]
    for rule in rules:
        if rule.type in ("qualified-rule", "at-rule") and rule.content:
            found += faults(tinycss2.parse_blocks_contents(rule.content))
    return found


@pytest.mark.parametrize("name", SHEETS)
def test_every_rule_can_be_read(name):
    assert faults(tinycss2.parse_stylesheet((STATIC / name).read_text("utf-8"))) == []


@pytest.mark.parametrize("name", SHEETS)
def test_arabic_letters_are_never_pulled_apart(name):
    found = re.findall(
        r"letter-spacing|text-transform|italic|justify\b(?!-)|direction:\s*(?:rtl|ltr)|unicode-bidi",
        rules(name),
    )

    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), TEXT)
def test_every_pair_of_colours_can_be_read(scheme, front, back, least):
    found = tokens(scheme)

    assert contrast(found[front], found[back]) >= least


def test_both_schemes_define_the_same_tokens():
    assert list(tokens("light")) == list(tokens("dark"))
    assert token_block("dark").startswith("color-scheme: dark")


def test_public_pages_load_at_most_nine_kilobytes_of_style():
    assert len(gzip.compress((STATIC / "theme.css").read_bytes(), 9)) <= 9 * 1024


@pytest.mark.parametrize(
    ("name", "most"),
    [("arabic-400", 23), ("arabic-700", 23), ("latin-ext-400", 11), ("latin-ext-700", 11)],
)
def test_a_weight_of_the_font_stays_small(name, most):
    assert (STATIC / "fonts" / f"{name}.woff2").stat().st_size <= most * 1024


def test_fonts_never_shift_a_page_and_ship_with_their_licence():
    faces = re.findall(r"@font-face \{[^}]*\}", rules("theme.css"))

    assert [("font-display: optional" in face) for face in faces] == [True] * 4
    assert "SIL OPEN FONT LICENSE" in (STATIC / "fonts" / "OFL.txt").read_text("utf-8")


def test_nothing_is_fetched_from_elsewhere():
    assert [re.findall(r"(?:https?:)?//", rules(name)) for name in SHEETS] == [[]] * len(SHEETS)


def test_what_is_read_before_a_question_stands_apart_from_its_error_bar():
    before, after = re.search(r"form :is\(([^)]*)\) \+ :is\(([^)]*)\)", rules("theme.css")).groups()

    boxes = {".notice", ".warning", ".summary-box", ".field"}
    assert (set(before.split(", ")), set(after.split(", "))) == (boxes, boxes)
