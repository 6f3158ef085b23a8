"""Frequent questions by the step of a form that they belong to."""

from theme.pdf import Points

from .fresh import Kept
from .models import FaqPage
from .paper.rich import parts_of

Asked = dict[str, list[tuple[str, str]]]
_kept = Kept[str, Asked]()


def asked_at(language: str) -> Asked:
    """Step (`help#contact`) → questions with their answers in plain words; kept until a change."""
    return _kept.get(language, lambda: _read(language))


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
