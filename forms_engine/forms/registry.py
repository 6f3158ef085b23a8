"""Which forms are published, and the version of each that new runs get."""

from uuid import UUID

from django.conf import settings

from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.form import Form, built
from forms_engine.forms.models import FormText, FormVersion, PublishedForm


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
    version = PublishedForm.objects.filter(code=code).values("version")
    wanted = {language, settings.LANGUAGE_CODE}
    rows = FormText.objects.filter(version__in=version, language__in=wanted).order_by("-number")
    newest: dict[str, tuple[UUID, UUID]] = {}
    for spoken, text, of in rows.values_list("language", "pk", "version"):
        newest.setdefault(spoken, (of, text))
    found = newest.get(language) or newest.get(settings.LANGUAGE_CODE)
    if found is None:
        raise UnknownForm(code)
    return built(*found, language)
