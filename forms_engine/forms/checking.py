"""Checks a form before it is published: its size, its keys and steps, and its history."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import cast

from django.utils.translation import gettext as _

from forms_engine.forms.check_conditions import condition_faults
from forms_engine.forms.check_kinds import kind_faults
from forms_engine.forms.check_questions import question_faults
from forms_engine.forms.faults import Fault, in_step
from forms_engine.forms.form import Form
from forms_engine.forms.spots import Spot, spots, spots_in
from forms_engine.forms.step import Step
from forms_engine.forms.types import Structure

MOST_STEPS, MOST_QUESTIONS = 40, 200
RESERVED = {"saved", "sent", "leave", "start", "resume", "call", "files", "open"}


def check(form: Form, earlier: Iterable[Structure] = ()) -> list[Fault]:
    """Every fault; `earlier` are the structures of all versions of this form before."""
    types = {key: kind for structure in earlier for key, kind in _types(structure)}
    faults = [*_size_faults(form), *kind_faults(form), *_key_faults(form)]
    for number, step in enumerate(form.steps):
        faults += _step_faults(number, step)
        for spot in spots_in(number, step):
            faults += [spot.fault(*said) for said in question_faults(spot)]
            if types.get(spot.path, spot.question.type) != spot.question.type:
                faults.append(spot.fault("key", _("This key was of another type before")))
    return [*faults, *condition_faults(form)]


def _types(structure: Structure) -> Iterator[tuple[str, str]]:
    """The type of every question that was published, by its path."""
    for step in cast(list[Structure], structure["steps"]):
        for question in cast(list[Structure], step["questions"]):
            yield str(question["key"]), str(question["type"])
            for inner in cast(list[Structure], question.get("questions") or []):
                yield f"{question['key']}.{inner['key']}", str(inner["type"])


def _size_faults(form: Form) -> Iterator[Fault]:
    if not form.steps:
        yield Fault(_("The form has no steps yet: add the first one"))
    if len(form.steps) > MOST_STEPS:
        yield Fault(_("A form has at most %(most)s steps") % {"most": MOST_STEPS})
    if sum(1 for _spot in spots(form)) > MOST_QUESTIONS:
        yield Fault(_("A form has at most %(most)s questions") % {"most": MOST_QUESTIONS})


def _key_faults(form: Form) -> Iterator[Fault]:
    steps = Counter(step.key for step in form.steps)
    keys = Counter(question.key for step in form.steps for question in step.questions)
    for number, step in enumerate(form.steps):
        if steps[step.key] > 1:
            yield in_step(number, step, "key", _("Another step has this key too"))
        for asked, question in enumerate(step.questions):
            if keys[question.key] > 1:
                said = _("Another question has this key too")
                yield Spot(number, step, asked).fault("key", said)


def _step_faults(number: int, step: Step) -> Iterator[Fault]:
    keys = {question.key for question in step.questions}
    if step.key in RESERVED:
        yield in_step(
            number, step, "key", _("This key is taken by a page of the site: choose another")
        )
    if not step.key or not str(step.title):
        yield in_step(number, step, "title", _("A step needs a title and a key"))
    if not step.questions:
        yield in_step(number, step, "questions", _("This step asks nothing: add a question"))
    if strange := [key for key in step.one_of if key not in keys]:
        said = _("No question of this step has the key %(key)s") % {"key": strange[0]}
        yield in_step(number, step, "one_of", said)
    if step.one_of and not step.errors.get("missing_all"):
        said = _("Write the sentence that is shown when none of them is filled in")
        yield in_step(number, step, "one_of_error", said)
