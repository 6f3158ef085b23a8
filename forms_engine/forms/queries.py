"""Reads frozen forms for lists: the newest version of each, and titles, in few queries."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.db.models import Max, OuterRef, QuerySet, Subquery

from forms_engine.forms.models import FormText, FormVersion


def newest_versions() -> QuerySet[FormVersion]:
    """The newest version of every form, without its structure, in the order of the codes."""
    same = FormVersion.objects.filter(code=OuterRef("code")).values("code")
    newest = same.annotate(last=Max("number")).values("last")
    found = FormVersion.objects.filter(number=Subquery(newest))
    return found.defer("structure").order_by("code")


def versions_of(code: str) -> QuerySet[FormVersion]:
    """Every version of a form, without their structures."""
    return FormVersion.objects.filter(code=code).defer("structure")


def titles(versions: Iterable[FormVersion], language: str) -> dict[UUID, str]:
    """The title of each version in its newest words, in Arabic where `language` has none."""
    rows = FormText.objects.filter(
        version__in=[version.pk for version in versions],
        language__in={language, settings.LANGUAGE_CODE},
    )
    named = rows.order_by("created_at").values_list("language", "version_id", "texts__title")
    found: dict[UUID, str] = {}
    for wanted in (settings.LANGUAGE_CODE, language):
        found |= {version: str(title) for spoken, version, title in named if spoken == wanted}
    return found
