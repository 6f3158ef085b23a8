"""What an editor should look at before publishing: where it is, what is wrong, what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from .pieces import Piece, pieces
from .rich import Link, links_of, text_of
from .sentences import long_sentences

MOST = 6  # notes of one kind: a long policy would hide the others
EMPTY_WORDS = {
    "", "هنا", "اضغط هنا", "انقر هنا", "من هنا", "المزيد", "اقرأ المزيد", "الرابط", "هذا الرابط",
    "here", "click here", "more", "read more", "this link", "link",
}  # fmt: skip


@dataclass(frozen=True)
class Note:
    """One thing to look at; it never keeps a page from being published."""

    where: str
    what: str
    act: str


def notes(page: Page) -> list[Note]:
    """Every note on this page as it is given, saved or not; one query where it links to pages."""
    parts = list(pieces(page))
    groups = [
        _missing_facts(page),
        _pictures(parts),
        _headings(parts),
        _links(parts),
        _sentences(parts),
    ]
    return [note for group in groups for note in _at_most(list(group))]


def _at_most(found: list[Note]) -> list[Note]:
    left = len(found) - MOST
    if left <= 0:
        return found
    what = ngettext("One more place like this", "%(count)s more places like this", left)
    return [*found[:MOST], Note("", what % {"count": left}, found[0].act)]


def _missing_facts(page: Page) -> Iterator[Note]:
    """What every page of this type answers, as each service says who decides."""
    for name in page.answers:
        if not getattr(page, name):
            label = str(page._meta.get_field(name).verbose_name)
            yield Note(label, _("This is empty."), _("Write it, so that nobody has to ask."))


def _pictures(parts: Iterable[Piece]) -> Iterator[Note]:
    for part in parts:
        if part.kind == "image" and not _described(part.value):
            act = _("Say in a few words what it shows, for those who do not see it.")
            yield Note(part.where, _("The picture has no description."), act)


def _described(picture: object) -> bool:
    """By the words given at this place, else those that came with the picture."""
    here = getattr(picture, "contextual_alt_text", None)
    said = getattr(picture, "description", "") if here is None else here
    return bool(said) or bool(getattr(picture, "decorative", False))


def _headings(parts: Iterable[Piece]) -> Iterator[Note]:
    before = 1  # the page's title
    for part in (part for part in parts if part.kind == "heading"):
        if part.level > before + 1:
            what = _("The heading “%(text)s” skips a level.") % {"text": part.value}
            yield Note(part.where, what, _("Put a heading of the level above before it."))
        before = part.level


def _links(parts: Iterable[Piece]) -> Iterator[Note]:
    found = [(part, link) for part in parts if part.kind == "rich" for link in links_of(part.value)]
    chosen = [(part, part.value.pk) for part in parts if part.kind == "page"]
    for part, link in found:
        if link.words.strip(" .…»«").casefold() in EMPTY_WORDS:
            what = _("The link “%(words)s” does not say where it leads.") % {"words": link.words}
            yield Note(part.where, what, _("Name the page that it leads to."))
    yield from _hidden(found, chosen)


def _hidden(found: list[tuple[Piece, Link]], chosen: list[tuple[Piece, int]]) -> Iterator[Note]:
    wanted = [(part, link.page) for part, link in found if link.page] + chosen
    keys = {key for _part, key in wanted}
    live = dict(Page.objects.filter(pk__in=keys).values_list("pk", "live")) if keys else {}
    for part, key in wanted:
        if key not in live:
            act = _("Choose another page, or take the link away.")
            yield Note(part.where, _("A link leads to a page that is gone."), act)
        elif not live[key]:
            act = _("Publish that page first; until then the words stand here without a link.")
            yield Note(part.where, _("A link leads to a page that is not published."), act)


def _sentences(parts: Iterable[Piece]) -> Iterator[Note]:
    for part in parts:
        if part.kind not in ("plain", "rich"):
            continue
        text = text_of(part.value) if part.kind == "rich" else str(part.value)
        for begins, words in long_sentences(text):
            what = ngettext(
                "A sentence of %(count)s word: “%(begins)s…”",
                "A sentence of %(count)s words: “%(begins)s…”",
                words,
            )
            act = _("Make two or three sentences of it.")
            yield Note(part.where, what % {"count": words, "begins": begins}, act)
