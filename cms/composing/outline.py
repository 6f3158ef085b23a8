"""The outline of a form in its preview: steps, questions, their conditions in words, faults."""

from collections.abc import Iterable, Iterator

from django.utils.translation import get_language, gettext

from forms_engine.forms.checking import check
from forms_engine.forms.conditions import Condition
from forms_engine.forms.form import Form
from forms_engine.forms.freeze import texts_in
from forms_engine.forms.parts import Words, inside, words_of
from forms_engine.forms.publishing import SOURCE, faults_of
from forms_engine.forms.questions import Group, Question
from forms_engine.forms.sentences import condition_words
from forms_engine.forms.trial import begin

NEEDED = {"key", "label", "title"}  # without these there is nothing to walk through
Row = dict[str, object]


def outline(form: Form, page_language: str) -> Row:
    """What the page of the outline shows; `walk` starts the trial, where there can be one."""
    # A translation is not compared with the earlier words, which are Arabic.
    faults = faults_of(form) if page_language == SOURCE else check(form)
    language = get_language() or "ar"
    walkable = form.steps and not any(fault.part in NEEDED for fault in faults)
    return {
        "faults": [str(fault) for fault in faults],
        "rows": list(_rows(form, texts_in(form, language))),
        "walk": begin(form, language).packed() if walkable else "",
    }


def walk_of(form: Form, page_language: str) -> str:
    """What starts the trial of a form; "" where there is nothing to walk through."""
    return str(outline(form, page_language)["walk"])


def _rows(form: Form, texts: Words) -> Iterator[Row]:
    for step in form.steps:
        words = words_of(texts, "steps", step.key)
        asked = list(_asked(step.questions, texts, words))
        yield {"title": step.title, "when": _when(step.shown_when, texts), "questions": asked}


def _asked(questions: Iterable[Question], texts: Words, words: Words) -> Iterator[Row]:
    """Each question; `words` are those of the step or group that asks them."""
    for question in questions:
        row: Row = {"label": question.label, "when": _when(question.shown_when, texts)}
        if isinstance(question, Group):
            own = words_of(words, "questions", question.key)
            within = _asked(question.questions, inside(texts, question.key, own), own)
            row["questions"] = list(within)
        yield row


def _when(condition: Condition | None, texts: Words) -> str:
    if condition is None:
        return ""
    words = condition_words(condition.structure(), texts)
    return gettext("This is shown when %(rules)s.") % {"rules": words}
