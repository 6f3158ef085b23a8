"""Which forms are published, and the version of each that new runs get."""

from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.form import Form, built
from forms_engine.forms.models import FormText, FormVersion, PublishedForm
from forms_engine.prepared import Prepared, Slot


def codes() -> list[str]:
    """The codes of all published forms."""
    return list(PublishedForm.objects.order_by("code").values_list("code", flat=True))


def published(code: str) -> PublishedForm:
    """The published form with its current version; raises UnknownForm."""
    found = PublishedForm.objects.select_related("version").filter(code=code).first()
    if found is None:
        raise UnknownForm(code)
    return found


def current(code: str) -> FormVersion:
    """The version that a new run is pinned to; raises UnknownForm."""
    return published(code).version


def current_form(code: str, language: str) -> Form:
    """The current version in a language, else in Arabic, in one query; raises UnknownForm."""
    newest: dict[str, tuple[UUID, UUID]] = {}
    for text in _texts.all(code=code, spoken=language, source=settings.LANGUAGE_CODE):
        newest.setdefault(text.language, (text.version_id, text.pk))
    found = newest.get(language) or newest.get(settings.LANGUAGE_CODE)
    if found is None:
        raise UnknownForm(code)
    return built(*found, language)


def _of_two_languages() -> QuerySet[FormText]:
    version = PublishedForm.objects.filter(code=Slot("code", PublishedForm, "code"))
    spoken = [Slot("spoken", FormText, "language"), Slot("source", FormText, "language")]
    rows = FormText.objects.filter(version__in=version.values("version"), language__in=spoken)
    return rows.order_by("-number").only("language", "version_id")


_texts = Prepared(_of_two_languages)
