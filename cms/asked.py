"""Frequent questions by the step of a form that they belong to."""

from django.core.cache import cache

from theme.pdf import Points

from .models import FaqPage
from .paper.rich import parts_of

SECONDS = 30  # as long as another process may show what an editor has just changed
Asked = dict[str, list[tuple[str, str]]]


def asked_at(language: str) -> Asked:
    """Step (`help#contact`) → questions with their answers in plain words, one query or none."""
    found: Asked | None = cache.get(_key(language))
    if found is None:
        found = _read(language)
        cache.set(_key(language), found, SECONDS)
    return found


def forget(language: str) -> None:
    """Drop this process's copy, after a page changed."""
    cache.delete(_key(language))


def _key(language: str) -> str:
    return f"cms.asked.{language}"


def _read(language: str) -> Asked:
    found: Asked = {}
    live = FaqPage.objects.live().public().filter(locale__language_code=language)
    for page in live.order_by("path"):
        for block in page.questions:
            if step := block.value.get("step"):
                told = (block.value["question"], _plain(block.value["answer"].source))
                found.setdefault(step, []).append(told)
    return found


def _plain(html: str) -> str:
    lines = (
        text
        for part in parts_of(html)
        for text in (part.points if isinstance(part, Points) else [part.words])
    )
    return "\n\n".join(lines)
