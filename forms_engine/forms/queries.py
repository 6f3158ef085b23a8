"""Reads forms for lists: what is published, versions and titles, in few queries."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from forms_engine.forms.models import FormText, FormVersion, PublishedForm


def published_forms() -> QuerySet[PublishedForm]:
    """Every published form with its current version, without the structures."""
    found = PublishedForm.objects.select_related("version").defer("version__structure")
    return found.order_by("code")


def versions_of(code: str) -> QuerySet[FormVersion]:
    """Every version of a form, without their structures."""
    return FormVersion.objects.filter(code=code).defer("structure")


def titles(versions: Iterable[FormVersion], language: str) -> dict[UUID, str]:
    """The title of each version in its newest words, in Arabic where `language` has none."""
    rows = FormText.objects.filter(
        version__in=[version.pk for version in versions],
        language__in={language, settings.LANGUAGE_CODE},
    )
    named = rows.order_by("number").values_list("language", "version_id", "texts__title")
    found: dict[UUID, str] = {}
    for wanted in (settings.LANGUAGE_CODE, language):
        found |= {version: str(title) for spoken, version, title in named if spoken == wanted}
    return found
