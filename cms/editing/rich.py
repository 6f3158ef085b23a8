"""The links and the text of rich text as it is stored, where a page is named by its number."""

from dataclasses import dataclass
from html.parser import HTMLParser

BREAKS = {"p", "li", "br", "h2", "h3", "h4", "ul", "ol", "td", "tr"}


@dataclass(frozen=True)
class Link:
    """One link: its words, and a page's number or an address."""

    words: str
    page: int | None
    href: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[Link] = []
        self.text: list[str] = []
        self._open: dict[str, str | None] | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._open, self._words = dict(attrs), []
        if tag in BREAKS:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open is not None:
            self.links.append(_link(self._open, " ".join("".join(self._words).split())))
            self._open = None
        if tag in BREAKS:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self._open is not None:
            self._words.append(data)


def _link(attrs: dict[str, str | None], words: str) -> Link:
    number = attrs.get("id") or ""
    is_page = attrs.get("linktype") == "page" and number.isdecimal()
    return Link(words, int(number) if is_page else None, attrs.get("href") or "")


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def links_of(html: str) -> list[Link]:
    """Every link, in order."""
    return _read(html).links


def text_of(html: str) -> str:
    """The words, with a new line where a paragraph or an item ends."""
    return "".join(_read(html).text)
