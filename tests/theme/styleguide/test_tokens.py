"""The tokens are read from the stylesheet that pages load."""

import re

from theme.styleguide.tokens import STYLESHEET, tokens


def test_the_tokens_have_the_colours_of_the_direction():
    light, dark = tokens("light"), tokens("dark")

    assert (light["ink"], light["ground"], light["gold"]) == ("#1A1F1C", "#FBF8F3", "#E2B44F")
    assert (dark["ink"], dark["ground"], dark["gold"]) == ("#ECE7DC", "#10211B", "#E2B44F")


def test_every_token_that_is_used_is_defined():
    text = STYLESHEET.read_text("utf-8")
    used, defined = set(re.findall(r"var\(--([\w-]+)", text)), set(re.findall(r"--([\w-]+):", text))

    assert used - defined == set()
    assert set(tokens("light")) - used == set()
