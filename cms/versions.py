"""Freezes what a policy says each time it is published, and compares two such texts."""

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.html import strip_tags

from .models.versions import PolicyVersion

if TYPE_CHECKING:
    from .models.policies import PolicyPage


class Clause(TypedDict):
    """One heading or clause as frozen: `form` is a heading's level or a clause's shape."""

    type: str
    key: str
    form: str
    text: str


@dataclass(frozen=True)
class Changes:
    """What one version changed against another, clause by clause, by key."""

    added: list[Clause]
    changed: list[tuple[Clause, Clause]]
    removed: list[Clause]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def clauses_of(page: "PolicyPage") -> list[Clause]:
    """The headings and clauses of a page as plain data, in order."""
    return [
        {
            "type": block.block_type,
            "key": block.value["key"],
            "form": block.value["level" if block.block_type == "heading" else "shape"],
            "text": str(getattr(block.value["text"], "source", block.value["text"])),
        }
        for block in page.clauses
    ]


def versions_of(page: "PolicyPage") -> QuerySet[PolicyVersion]:
    """All published texts of a policy in the page's language, newest first."""
    return PolicyVersion.objects.filter(policy=page.translation_key, locale_id=page.locale_id)


def freeze(page: "PolicyPage") -> PolicyVersion:
    """Keep the text that is being published; the same text again gives the same version."""
    clauses = clauses_of(page)
    digest = _digest(page, clauses)
    with transaction.atomic():
        last = versions_of(page).first()
        if last is not None and last.digest == digest:
            return last
        return PolicyVersion.objects.create(
            policy=page.translation_key,
            locale_id=page.locale_id,
            number=last.number + 1 if last else 1,
            label=page.version,
            title=page.title,
            effective_date=page.effective_date,
            change_note=page.change_note,
            clauses=clauses,
            digest=digest,
            published_at=timezone.now(),
        )


def compare(old: list[Clause], new: list[Clause]) -> Changes:
    """Which keys came, went, or say something else; order and shape are no change of meaning."""
    before = {clause["key"]: clause for clause in old}
    after = {clause["key"]: clause for clause in new}
    return Changes(
        added=[clause for key, clause in after.items() if key not in before],
        changed=[
            (before[key], clause)
            for key, clause in after.items()
            if key in before and _words(before[key]) != _words(clause)
        ],
        removed=[clause for key, clause in before.items() if key not in after],
    )


def changes_between(newer: PolicyVersion, older: PolicyVersion) -> Changes:
    """What `newer` changed against `older`."""
    return compare(older.clauses, newer.clauses)


def bare(heading: str) -> str:
    """A heading without the colon and dash that close it on paper."""
    return heading.rstrip(" :-–")


def contents_of(clauses: list[Clause]) -> list[dict[str, str]]:
    """The chapters, for the list of contents."""
    return [
        {"label": bare(clause["text"]), "url": f"#{clause['key']}"}
        for clause in clauses
        if clause["type"] == "heading" and clause["form"] == "2"
    ]


def _words(clause: Clause) -> list[str]:
    return strip_tags(clause["text"]).split()


def _digest(page: "PolicyPage", clauses: list[Clause]) -> str:
    effective = page.effective_date.isoformat() if page.effective_date else ""
    told = [page.title, page.version, effective, page.change_note, clauses]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
