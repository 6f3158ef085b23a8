"""The outline of a form in its preview: steps, questions, their conditions in words, faults."""

from collections.abc import Iterator
from typing import cast

from django.utils.translation import get_language, gettext

from forms_engine.forms.checking import check
from forms_engine.forms.conditions import Condition
from forms_engine.forms.form import Form
from forms_engine.forms.freeze import texts_in
from forms_engine.forms.sentences import condition_words
from forms_engine.forms.trial import begin
from forms_engine.forms.types import Structure

NEEDED = {"key", "label", "title"}  # without these there is nothing to walk through


def outline(form: Form) -> dict[str, object]:
    """What the page of the outline shows; `walk` starts the trial, where there can be one."""
    faults, language = check(form), get_language() or "ar"
    walkable = form.steps and not any(fault.part in NEEDED for fault in faults)
    texts = texts_in(form, language)
    return {
        "faults": [str(fault) for fault in faults],
        "rows": list(_rows(form, texts)),
        "walk": begin(form, language).packed() if walkable else "",
    }


def _rows(form: Form, texts: Structure) -> Iterator[dict[str, object]]:
    for step in form.steps:
        questions = [
            {"label": question.label, "when": _when(question.shown_when, texts)}
            for question in step.questions
        ]
        yield {"title": step.title, "when": _when(step.shown_when, texts), "questions": questions}


def _when(condition: Condition | None, texts: Structure) -> str:
    if condition is None:
        return ""
    words = condition_words(condition.structure(), cast("dict[str, object]", texts))
    return gettext("This is shown when %(rules)s.") % {"rules": words}
