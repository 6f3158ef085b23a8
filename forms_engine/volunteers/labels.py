"""The words for a volunteer's codes, as the published form and the list of places name them."""

from collections.abc import Iterable

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
Sort = Trait.Sort


def volunteer_form(language: str = "") -> Form | None:
    """The published volunteer form, or None before there is one."""
    try:
        return current_form("volunteer", language or get_language() or settings.LANGUAGE_CODE)
    except UnknownForm:
        return None


class Names:
    """All codes with their words in the active language, read once."""

    def __init__(self) -> None:
        form = volunteer_form()
        places = [(option.code, str(option.label)) for option in Site.options]
        self.pairs: dict[str, Pairs] = {sort: _asked(form, *at) for sort, *at in CODES}
        self.pairs[Sort.PLACE] = places

    def words(self, sort: Sort, codes: Iterable[str]) -> str:
        """These codes in words, in one line; a code that is gone stands for itself."""
        names = dict(self.pairs[sort])
        return gettext(", ").join(names.get(code, code) for code in codes)

    def traits(self, traits: Iterable[Trait], sort: Sort) -> str:
        """A volunteer's codes of one sort, in words."""
        return self.words(sort, [one.code for one in traits if one.sort == sort])


def _asked(form: Form | None, step: str, key: str) -> Pairs:
    """The choices of one question of the form, in its order."""
    asked = form.by_key[step].questions if form and step in form.by_key else ()
    found = (q.pairs() for q in asked if q.key == key and isinstance(q, Choice))
    return next(found, [])


def place_name(code: str) -> str:
    """The words for one place."""
    return next((str(option.label) for option in Site.options if option.code == code), code)
