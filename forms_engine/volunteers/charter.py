"""The volunteers' charter: the declaration of that name in the published volunteer form."""

from forms_engine.cases.models import Case
from forms_engine.forms.form import Form, load
from forms_engine.forms.questions.statement import Statement

from .labels import volunteer_form

KEY = "charter"


def _of(form: Form | None) -> Statement | None:
    found = (one for step, one in form.statements() if step == KEY) if form else iter(())
    return next(found, None)


def charter(language: str = "") -> Statement | None:
    """The charter as it stands now; None while no form is published."""
    return _of(volunteer_form(language))


def charter_of(case: Case) -> Statement | None:
    """The charter as this application showed it."""
    sent = case.submission
    return _of(load(sent.form_version, sent.language)) if sent else None
