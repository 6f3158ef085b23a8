"""The answers of a submission, step by step, with identity numbers masked."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forms_engine.cases.behalf import addressee, open_filler
from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import is_revealer
from forms_engine.cases.sealed import open_answers, open_applicant
from forms_engine.forms.form import load
from forms_engine.forms.questions.question import Question
from forms_engine.forms.step import Step
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from ..labels import site_name

Row = dict[str, object]


@dataclass
class Answered:
    """One step of the form as it was answered."""

    key: str
    title: str
    rows: list[Row] = field(default_factory=list)


def contact(case: Case) -> list[Row]:
    """Who asks and how to reach them; only what was given."""
    person = open_applicant(case)
    rows: list[Row] = [
        {"label": _("Name"), "value": person.name},
        {"label": _("Phone"), "value": person.phone, "ltr": True},
        {"label": _("Email"), "value": person.email, "ltr": True},
        {"label": _("Place"), "value": site_name(person.site)},
        {"label": _("Landmark"), "value": person.landmark},
    ]
    return [row for row in rows if row["value"]]


def filler(case: Case) -> list[Row]:
    """Who filled in for the applicant, and with whose agreement; nothing where nobody did."""
    person = open_filler(case)
    if person is None:
        return []
    reached = addressee(case)
    ours = (reached.phone, reached.email) == (person.phone, person.email)
    rows: list[Row] = [
        {"label": _("Relation"), "value": person.relation_words},
        {"label": _("Name"), "value": person.name},
        {"label": _("Phone"), "value": person.phone, "ltr": True},
        {"label": _("Email"), "value": person.email, "ltr": True},
        {"label": _("Agreement of the applicant"), "value": person.agreement_words},
        {"label": _("Messages go to"), "value": _("This person") if ours else _("The applicant")},
    ]
    return [row for row in rows if row["value"]]


def steps(case: Case, user: User) -> list[Answered]:
    """What was answered, in the form's own order; nothing for those who may not read it."""
    if case.submission is None or not may_read(user, case, Field.ANSWERS):
        return []
    answers = open_answers(case)
    form = load(case.submission.form_version, get_language() or "ar")
    reveals = is_revealer(user, case)
    return [
        Answered(step.key, str(step.title), rows)
        for step in form.visible(answers)
        if (rows := _rows(case, step, answers.get(step.key, {}), reveals=reveals))
    ]


def _rows(case: Case, step: Step, given: dict[str, JSON], *, reveals: bool) -> list[Row]:
    return [
        _row(case, step.key, question, given[question.key], reveals=reveals)
        for question in step.questions
        if given.get(question.key) not in (None, "", [])
    ]


def _row(case: Case, step: str, question: Question, value: JSON, *, reveals: bool) -> Row:
    """One answer; an identity number is masked, with the way to reveal it where allowed."""
    label = str(question.short or question.label)
    if not question.is_identity:
        words = question.display(value, get_language() or "ar")
        return {"label": label, "value": words, "ltr": question.left_to_right}
    shown = question.mask(value)
    if not reveals:
        return {"label": label, "value": shown}
    url = reverse("desk:reveal", args=[case.reference, f"{step}.{question.key}"])
    return {"label": label, "value": shown, "url": url, "act": _("Show the whole number")}
