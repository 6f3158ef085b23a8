"""A policy as a document: its version and dates, what it says in brief, and every clause."""

from collections.abc import Iterable, Iterator

from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cms.dates import both
from cms.links import absolute, isolated
from cms.models.versions import PolicyVersion
from cms.outline import Part, parts_of
from theme.pdf import Block, Document, Facts, Heading, Points, Words

from .rich import words_of


def document(version: PolicyVersion, url: str, *, in_force: bool) -> Document:
    """One published text, as it stands at `url`."""
    language = version.locale.language_code
    with translation.override(language):
        return Document(
            title=version.title,
            language=language,
            below=isolated(absolute(url)),
            reference=_("Version %(label)s") % {"label": version.label},
            blocks=[*_head(version, language, in_force=in_force), *_clauses(version)],
        )


def _head(version: PolicyVersion, language: str, *, in_force: bool) -> Iterator[Block]:
    facts = [(_("Version"), version.label)]
    if version.effective_date:
        facts.append((_("In force since"), both(version.effective_date, language)))
    facts.append((_("Published"), both(localdate(version.published_at), language)))
    if not in_force:
        said = (
            _("This is an earlier version"),
            _("It is kept to be read, and is no longer in force."),
        )
        yield Words("\n".join(said), tone="box")
    yield Facts(facts)


def _clauses(version: PolicyVersion) -> Iterator[Block]:
    for part in parts_of(version.clauses):
        yield from _part(part)


def _part(part: Part) -> Iterator[Block]:
    if part["kind"] == "heading":
        clause = part["clause"]
        yield Heading(clause["text"], level=1 if clause["form"] == "2" else 2)
    elif part["kind"] == "paragraph":
        yield Words(words_of(part["clause"]["text"]))
    else:
        yield Points(tuple(_points(part)), numbered=part["kind"] == "numbered")


def _points(part: Part) -> Iterable[str]:
    for item in part["items"]:
        yield words_of(item["clause"]["text"])
        yield from ("– " + words_of(clause["text"]) for clause in item["under"])
