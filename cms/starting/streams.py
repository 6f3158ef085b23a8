"""From the tables of a text file to StreamField values, with the same ids in each language."""

from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from .read import Entry
from .text import Pages, bullets, inline, paragraphs, point

Raw = dict[str, Any]  # Any: a raw block value is text, a struct or a list of blocks


class Writer:
    """Writes the streams of one page; blocks are named by their order, so both languages agree."""

    def __init__(self, page: str, words: Entry, pages: Pages) -> None:
        self.page, self.words, self.pages = page, words, pages
        self.count = 0

    def block(self, kind: str, value: object) -> Raw:
        """One raw block with its id."""
        self.count += 1
        name = f"rakeen/{self.page}/{self.count}/{kind}"
        return {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, name))}

    def points(self, kind: str, sentences: Iterable[str]) -> list[Raw]:
        """Titled points, such as the steps of a guide."""
        return [self.block(kind, point(sentence, self.pages)) for sentence in sentences]

    def notice(self, kind: str, text: str, title: str = "") -> Raw:
        """A notice or a warning."""
        named = {"kind": kind, "title": title or self.words[kind], "text": text}
        return self.block("notice", named)

    def heading(self, key: str, text: str) -> Raw:
        """A heading that the list of contents leads to."""
        return self.block("heading", {"key": key, "text": text})

    def text(self, html: str) -> Raw:
        """A block of rich text."""
        return self.block("text", html)

    def prose(self, section: Entry) -> list[Raw]:
        """One section of an ordinary page, its parts in the order of the file."""
        made = [self.heading(section["id"], section["heading"])]
        return made + [self._part(key, value) for key, value in _parts(section)]

    def guide_section(self, section: Entry) -> Raw:
        """One section of a guide; its steps are blocks of their own."""
        body = [self._guide_part(key, value) for key, value in _parts(section)]
        named = {"key": section["id"], "title": section["heading"], "body": body}
        return self.block("section", named)

    def _guide_part(self, key: str, value: Any) -> Raw:  # Any: a part of a section
        if key == "steps":
            return self.block("steps", self.points("step", value))
        return self._part(key, value)

    def _part(self, key: str, value: Any) -> Raw:  # Any: a part of a section
        if key in ("notice", "warning"):
            return self.notice(key, value)
        if key == "opportunities":
            return self.block("opportunities", None)
        if key == "seasonal":
            words = value.get("paragraphs", [])
            body = [self.text(paragraphs(words, self.pages))] if words else []
            body.append(self.notice("notice", value["text"]))
            return self.block("seasonal", {"season": value["season"], "body": body})
        if key == "table":
            return self._table(value)
        if key == "paragraphs":
            return self.text(paragraphs(value, self.pages))
        return self.text(bullets(value, self.pages, tag="ol" if key == "steps" else "ul"))

    def _table(self, table: Entry) -> Raw:
        rows = [self.block("row", _cells(row)) for row in table["rows"]]
        head = _cells(table["head"])
        return self.block("table", {"caption": table["caption"], "head": head, "rows": rows})

    def clause(self, clause: Entry) -> Raw:
        """A heading or a clause of a policy."""
        if "heading" in clause:
            value = {"key": clause["key"], "level": "2", "text": clause["heading"]}
            return self.block("heading", value)
        return self.block("clause", clause | {"text": paragraphs([clause["text"]], self.pages)})

    def question(self, question: Entry) -> Raw:
        """A question with its answer."""
        value = {"kind": "question", "service": "", "step": ""} | question
        answer = paragraphs(question["answer"], self.pages)
        return self.block("question", value | {"answer": answer})

    def disclosures(self, group: Entry) -> Raw:
        """Disclosures under one heading; a page is named by its slug."""
        items = [self.block("item", self._disclosure(item)) for item in group["items"]]
        named = {"key": group["id"], "title": group["title"], "items": items}
        return self.block("group", named)

    def _disclosure(self, item: Entry) -> dict[str, Any]:
        page = self.pages[item["page"]] if "page" in item else None
        return {**item, "page": page, "document": None}

    def body(self, body: Entry) -> Raw:
        """The board or a committee with its members."""
        members = [self.block("member", member) for member in body["members"]]
        told = {name: body[name] for name in ("name", "about", "term")}
        return self.block("body", {"key": body["id"], **told, "members": members})

    def channel(self, channel: Entry, policy: str) -> Raw:
        """One of the seven channels, with the clause that names it."""
        how = f"<p>{inline(channel['how'], self.pages)}</p>"
        clause = f"{policy}#{channel['clause']}"
        return self.block("channel", channel | {"how": how, "clause": clause})


def _parts(section: Entry) -> list[tuple[str, Any]]:  # Any: a part of a section
    return [(key, value) for key, value in section.items() if key not in ("id", "heading")]


def _cells(row: list[str]) -> dict[str, str]:
    return dict(zip(("first", "second", "third"), row, strict=True))
