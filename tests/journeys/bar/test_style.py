"""Every declaration of the style is one that the browser understands."""

from pathlib import Path

import pytest
import tinycss2

pytestmark = pytest.mark.browser

STATIC = Path(__file__).parents[3] / "theme" / "static" / "theme"
OTHERS = ("-moz-", "-webkit-")  # for browsers that are not here
STRANGE = """all => all.filter(([name, value]) => !CSS.supports(name, value))"""


def declarations(rules):
    """Name and value of every declaration, however deep it stands."""
    for rule in rules:
        if rule.type == "declaration" and not rule.name.startswith("--"):
            yield [rule.name, tinycss2.serialize(rule.value).strip()]
        elif rule.type in ("qualified-rule", "at-rule") and rule.content:
            if getattr(rule, "lower_at_keyword", "") != "font-face":
                yield from declarations(tinycss2.parse_blocks_contents(rule.content))


@pytest.mark.parametrize("sheet", ["theme.css", "desk.css", "sheet.css"])
def test_the_browser_understands_every_declaration(open_page, sheet):
    rules = tinycss2.parse_stylesheet((STATIC / sheet).read_text("utf-8"), skip_comments=True)
    every = [one for one in declarations(rules) if not one[0].startswith(OTHERS)]

    assert len(every) > 40
    assert open_page().evaluate(STRANGE, every) == []
