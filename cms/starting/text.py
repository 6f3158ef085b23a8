"""From plain sentences to the rich text that Wagtail keeps."""

import re
from collections.abc import Iterable
from html import escape

LINK = re.compile(r"\[([^]]+)]\(page:([a-z0-9-]+)\)")
BESIDE = re.compile(r"\[([^]]+)]\(beside:([a-z-]+)\)")
Pages = dict[str, int]


def inline(sentence: str, pages: Pages) -> str:
    """One sentence; `[words](page:slug)` becomes a link to that page (KeyError: no such page).

    `[words](beside:place)` leads to a page that no editor makes, in the same language.
    """
    linked = LINK.sub(
        lambda found: f'<a linktype="page" id="{pages[found[2]]}">{found[1]}</a>',
        escape(sentence, quote=False),
    )
    return BESIDE.sub(r'<a href="../\2/">\1</a>', linked)


def paragraphs(sentences: Iterable[str], pages: Pages) -> str:
    """Each sentence in a paragraph of its own."""
    return "".join(f"<p>{inline(sentence, pages)}</p>" for sentence in sentences)


def bullets(sentences: Iterable[str], pages: Pages, *, tag: str = "ul") -> str:
    """A list, numbered when `tag` is "ol"."""
    items = "".join(f"<li>{inline(sentence, pages)}</li>" for sentence in sentences)
    return f"<{tag}>{items}</{tag}>"


def point(sentence: str, pages: Pages) -> dict[str, str]:
    """A titled point: what stands before a colon is its title, the rest its text."""
    title, _, rest = sentence.partition(": ")
    text = paragraphs([rest[0].upper() + rest[1:]], pages) if rest else ""
    return {"title": title.rstrip("."), "text": text}
