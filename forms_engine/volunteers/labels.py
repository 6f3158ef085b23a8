"""The words for a volunteer's codes, as the published form and the list of places name them."""

from django.conf import settings
from django.utils.translation import get_language, gettext

from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.form import Form
from forms_engine.forms.questions.choice import Choice
from forms_engine.forms.questions.site import Site
from forms_engine.forms.registry import current_form

from .answers import CODES
from .models import Trait

Pairs = list[tuple[str, str]]


def volunteer_form(language: str = "") -> Form | None:
    """The published volunteer form, or None before there is one."""
    try:
        return current_form("volunteer", language or get_language() or settings.LANGUAGE_CODE)
    except UnknownForm:
        return None


def pairs(sort: Trait.Sort) -> Pairs:
    """Codes and words of one sort, in the order of the form."""
    if sort == Trait.Sort.PLACE:
        return [(option.code, str(option.label)) for option in Site.options]
    form, wanted = volunteer_form(), {one: place for one, *place in CODES}[sort]
    step = form.by_key.get(wanted[0]) if form else None
    asked = step.questions if step else ()
    found = (q for q in asked if q.key == wanted[1] and isinstance(q, Choice))
    return next((question.pairs() for question in found), [])


def words(sort: Trait.Sort, codes: list[str]) -> str:
    """These codes in words, in one line; a code that is gone stands for itself."""
    names = dict(pairs(sort))
    return gettext(", ").join(names.get(code, code) for code in codes)


def place_name(code: str) -> str:
    """The words for one place."""
    return dict(pairs(Trait.Sort.PLACE)).get(code, code)
