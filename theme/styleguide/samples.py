"""Finds the samples beside the components: `<name>.sample.json`, a list per language."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

TEMPLATES = Path(__file__).parents[1] / "templates"
COMPONENTS = TEMPLATES / "theme" / "components"
PAGES = TEMPLATES / "theme" / "styleguide" / "pages"


@dataclass(frozen=True)
class Specimen:
    """One component drawn with each of its samples."""

    name: str
    parameters: str
    drawn: list[SafeString]


def _read(path: Path, language: str) -> object:
    """The part of a sample file in `language`, Arabic where there is none."""
    samples = json.loads(path.read_text("utf-8"))
    return samples.get(language, samples["ar"])


def component_samples(name: str, language: str) -> list[dict[str, object]]:
    """The parameter sets of a component's samples."""
    return _read(COMPONENTS / f"{name}.sample.json", language)  # type: ignore[return-value]


def page_sample(name: str, language: str) -> dict[str, object]:
    """What a sample page shows; `house` is the frame around every page."""
    return _read(PAGES / f"{name}.json", language)  # type: ignore[return-value]


def page_names() -> list[str]:
    """The sample pages that can be opened."""
    return sorted(path.stem for path in PAGES.glob("*.html"))


def specimens(language: str) -> Iterator[Specimen]:
    """Every component in alphabetical order."""
    for path in sorted(COMPONENTS.glob("*.sample.json")):
        name = path.name.removesuffix(".sample.json")
        samples = component_samples(name, language)
        drawn = [render_to_string(f"theme/components/{name}.html", sample) for sample in samples]
        parameters = sorted({key for sample in samples for key in sample})
        yield Specimen(name, ", ".join(parameters), drawn)
