"""Reading forms: the list, and one form whole."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from ninja import Router

from forms_engine.api.describe import line, whole
from forms_engine.api.language import speak
from forms_engine.api.params import CodePath, Language
from forms_engine.api.problems import Problem
from forms_engine.api.schemas import FormList, FormOut, ProblemOut
from forms_engine.forms import registry
from forms_engine.forms.errors import UnknownForm

router = Router(tags=["forms"])


@router.get(
    "/forms",
    response={200: FormList, 422: ProblemOut},
    summary="List the forms",
    operation_id="list_forms",
)
def list_forms(request: HttpRequest, language: Language = None) -> FormList:
    """Every form that can be started, with the version that a new run gets."""
    codes = registry.codes()
    return FormList(
        forms=[line(registry.current(code), _language(), url=_url(code)) for code in codes]
    )


@router.get(
    "/forms/{code}",
    response={200: FormOut, 404: ProblemOut, 422: ProblemOut},
    summary="Read a form",
    operation_id="read_form",
)
def read_form(request: HttpRequest, code: CodePath, language: Language = None) -> FormOut:
    """Steps in order, with JSON Schema, conditions, options, texts and error sentences."""
    try:
        version = registry.current(code)
    except UnknownForm:
        raise Problem(404, "unknown-form", _("There is no form with this code.")) from None
    form = whole(version, _language(), url=_url(code))
    speak(request, form.lang)
    return form


def _language() -> str:
    """The shell has activated the language that was asked for."""
    return get_language() or "ar"


def _url(code: str) -> str:
    return reverse("forms-api:read_form", args=[code])
