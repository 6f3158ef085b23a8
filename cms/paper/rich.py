"""An editor's rich text as the blocks of a document: paragraphs and lists, their words alone."""

from collections.abc import Iterator
from html.parser import HTMLParser

from theme.pdf import Points, Words

LISTS = ("ul", "ol")


def parts_of(html: str) -> list[Words | Points]:
    """Paragraphs and lists in their order; what stands in neither is a paragraph too."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return list(reader.parts())


def words_of(html: str) -> str:
    """All words of a rich text in one line."""
    return " ".join(
        text
        for part in parts_of(html)
        for text in (part.points if isinstance(part, Points) else [part.words])
    )


class _Reader(HTMLParser):
    """Gathers lines, each with the list it stands in ("" for none)."""

    def __init__(self) -> None:
        super().__init__()
        self.lists: list[tuple[str, int]] = []
        self.lines: list[tuple[tuple[str, int], list[str]]] = []
        self.fresh = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LISTS:
            self.lists.append((tag, len(self.lines)))
        self.fresh = self.fresh or tag in (*LISTS, "p", "li")

    def handle_endtag(self, tag: str) -> None:
        if tag in LISTS and self.lists:
            self.lists.pop()
        self.fresh = self.fresh or tag in (*LISTS, "p", "li")

    def handle_data(self, data: str) -> None:
        if self.fresh and data.strip():
            self.lines.append((self.lists[-1] if self.lists else ("", 0), []))
            self.fresh = False
        if not self.fresh:
            self.lines[-1][1].append(data)

    def parts(self) -> Iterator[Words | Points]:
        """The lines joined: neighbours of one list are one block."""
        waiting: list[str] = []
        here = ("", 0)
        for where, pieces in [*self.lines, (("", -1), [])]:
            text = " ".join("".join(pieces).split())
            if where != here and waiting:
                yield Points(tuple(waiting), numbered=here[0] == "ol")
                waiting = []
            here = where
            if where[0]:
                waiting.append(text)
            elif text:
                yield Words(text)
