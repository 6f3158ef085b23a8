"""The published texts of a policy: as rows of its page, and one of them whole with its changes."""

from typing import Any

from django.http import Http404
from django.urls import NoReverseMatch
from django.utils import translation
from wagtail.models import Page

from cms.links import absolute, direction
from cms.models.versions import PolicyVersion
from cms.versions import Clause, compare, versions_of

from .plain import plain, text

Row = dict[str, Any]  # Any: JSON


def rows(page: Page) -> list[Row]:
    """Every published version, newest first, with the addresses where each is read."""
    language = page.locale.language_code
    return [_row(page, version, language) for version in versions_of(page).defer("clauses")]


def _row(page: Page, version: PolicyVersion, language: str) -> Row:
    days = {name: getattr(version, name) for name in ("effective_date", "published_at")}
    told = {name: plain(day, language)["display"] if day else "" for name, day in days.items()}
    return {
        "number": version.number,
        "label": version.label,
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "dates": told,
        "change_note": version.change_note,
        "detail_url": absolute(f"/api/v2/pages/{page.pk}/versions/{version.number}/"),
        "html_url": _below(page, "version", version.number),
        "compare_url": _below(page, "compare"),
    }


def _below(page: Page, name: str, *args: object) -> str:
    """A page under the policy; "" where the site has none of this name."""
    try:
        return absolute(f"{page.url}{page.reverse_subpage(name, args=args)}")
    except NoReverseMatch:
        return ""


def whole(page: Page, number: int, against: int | None) -> Row:
    """One version with its clauses, and what it changed against another, else the one before.

    Raises Http404 for a number that was never published.
    """
    language = page.locale.language_code
    there = {version.number: version for version in versions_of(page)}
    if number not in there or (against is not None and against not in there):
        raise Http404("There is no such version.")
    version, other = there[number], there.get(number - 1 if against is None else against)
    with translation.override(language):
        return {
            "lang": language,
            "dir": direction(language),
            **_row(page, version, language),
            "title": version.title,
            "clauses": [_clause(clause) for clause in version.clauses],
            "changes": _changes(other, version) if other else None,
        }


def _changes(older: PolicyVersion, newer: PolicyVersion) -> Row:
    found = compare(older.clauses, newer.clauses)
    return {
        "against": older.number,
        "added": [_clause(one) for one in found.added],
        "changed": [{"before": _clause(a), "after": _clause(b)} for a, b in found.changed],
        "removed": [_clause(one) for one in found.removed],
    }


def _clause(clause: Clause) -> Row:
    return {name: text(value) for name, value in clause.items()}
