"""Which forms there are, and the version of each that new runs get."""

from functools import cache

from django.conf import settings

from forms_engine.forms.definitions import DEFINITIONS
from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.form import Form
from forms_engine.forms.freeze import digest, form_structure, freeze, texts_in
from forms_engine.forms.models import FormText, FormVersion


def codes() -> list[str]:
    """The codes of all forms."""
    return list(DEFINITIONS)


def definition(code: str) -> Form:
    """The form as it is declared, its texts still lazy; raises UnknownForm."""
    try:
        return DEFINITIONS[code]
    except KeyError:
        raise UnknownForm(code) from None


def current(code: str) -> FormVersion:
    """The version that a new run is pinned to, frozen when first asked for; raises UnknownForm."""
    declared = definition(code)
    words = _text_digests(code)
    rows = list(
        FormText.objects.filter(version__code=code, version__digest=_structure_digest(code))
        .filter(digest__in=words)
        .select_related("version")
    )
    return rows[0].version if len(rows) == len(words) else freeze(declared)


@cache
def _structure_digest(code: str) -> str:
    return digest(form_structure(definition(code)))


@cache
def _text_digests(code: str) -> list[str]:
    return [digest(texts_in(definition(code), language)) for language, _name in settings.LANGUAGES]
