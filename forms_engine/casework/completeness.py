"""What keeps a request from being complete, by name, and how to ask the applicant for it (L49)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_answers
from forms_engine.cases.services.files import case_files
from forms_engine.cases.workflow.moves import Facts
from forms_engine.clock.time import today
from forms_engine.forms.form import Form, load
from forms_engine.forms.questions.question import Question
from forms_engine.runs.enums import FileState
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import open_inside
from forms_engine.vault.types import JSON

from .enums import Outcome, Why
from .exceptions import Incomplete
from .models import Declaration, Verification

CHECKED_KEYS = ("name", "birth_year")  # who the request is about, wherever a form asks it
EMPTY: tuple[JSON, ...] = (None, "", [])
Standing = Mapping[str, Verification]


@dataclass(frozen=True)
class Checked:
    """An answer that needs a check: its name "step.question", its words, the check that stands."""

    field: str
    label: str
    answered: bool
    check: Verification | None

    @property
    def why(self) -> Why | None:
        """What is missing here, or None."""
        if self.check is None:
            return Why.UNCHECKED if self.answered else Why.UNANSWERED
        if self.check.outcome == Outcome.DIFFERS:
            return Why.DIFFERS
        until = self.check.valid_until
        return Why.EXPIRED if until and until < today() else None


@dataclass(frozen=True)
class Gap:
    """One thing that is missing; `field` is "" for a paper and for the declaration."""

    field: str
    label: str
    why: Why


def standing(case: Case) -> dict[str, Verification]:
    """The check that stands for each answer, by field; one query."""
    rows = case.verifications.filter(replaced_at=None).select_related("by")
    return {row.field: row for row in rows}


def needed(case: Case, checks: Standing, *, language: str = "") -> list[Checked]:
    """Every answer that must be checked, or that was asked for and not given, in form order."""
    if case.kind != Kind.HELP or case.submission is None:
        return []
    form = load(case.submission.form_version, language or get_language() or "ar")
    return list(_needed(form, open_answers(case), checks))


def _needed(form: Form, answers: dict[str, dict[str, JSON]], checks: Standing) -> Iterator[Checked]:
    for step in form.visible(answers):
        given = answers.get(step.key, {})
        for question in step.questions:
            answered = given.get(question.key) not in EMPTY
            field = f"{step.key}.{question.key}"
            if needs_check(question) if answered else _lacks(question, answers):
                words = str(question.short or question.label)
                yield Checked(field, words, answered, checks.get(field))


def needs_check(question: Question) -> bool:
    """Identity numbers, and what says who somebody is."""
    return question.is_identity or question.key in CHECKED_KEYS


def _lacks(question: Question, answers: dict[str, dict[str, JSON]]) -> bool:
    """Whether the form asked for it, even if haste made it optional."""
    return not (question.optional or question.spared) and question.is_shown(answers)


def gaps(case: Case, *, language: str = "", checks: Standing | None = None) -> list[Gap]:
    """All that is missing now, answers first, then papers; `checks` if they were read."""
    stands = standing(case) if checks is None else checks
    return gaps_of(case, needed(case, stands, language=language))


def gaps_of(case: Case, rows: list[Checked], files: list[RunFile] | None = None) -> list[Gap]:
    """All that is missing, where `rows`, and maybe the `files`, were read already."""
    found = [Gap(row.field, row.label, row.why) for row in rows if row.why]
    if declares_apart(case) and declaration_of(case) is None:
        found.append(Gap("", _("Declaration that the data is true"), Why.UNDECLARED))
    papers = case_files(case) if files is None else files
    lost = [file for file in papers if file.state == FileState.REFUSED]
    return [*found, *(Gap("", open_inside(file).name, Why.PAPER) for file in lost)]


def declares_apart(case: Case) -> bool:
    """True for a request for help that began with words: no form took its declaration (L51)."""
    return case.kind == Kind.HELP and case.submission_id is None


def declaration_of(case: Case) -> Declaration | None:
    """The declaration that stands where no form took it."""
    return case.declarations.filter(taken_back_at=None).select_related("by").first()


def refuse_incomplete(case: Case, facts: Facts) -> None:
    """The guard of "confirm the data"; raises Incomplete with all that is missing, papers aside.

    A paper that could not be taken may have been shown instead, so it is named but does not bar.
    """
    found = [gap for gap in gaps(case) if gap.why != Why.PAPER]
    if found:
        words = _("The data cannot be confirmed yet. Missing: %(names)s.")
        raise Incomplete(words % {"names": listed(found)}, found)


def listed(found: list[Gap]) -> str:
    """What is missing with the reason of each, as one line."""
    return _(", ").join(f"{gap.label} ({Why(gap.why).label})" for gap in found)


def sentence(case: Case, *, language: str, checks: Standing | None = None) -> str:
    """What to write to the applicant, in `language`, so that all that is missing arrives."""
    with translation.override(language):
        return asking_for(gaps(case, language=language, checks=checks))


def asking_for(found: list[Gap]) -> str:
    """The sentence that asks the applicant for these things, in the active language."""
    asked = {
        (Why.UNANSWERED,): _("To go on we need to know: %(names)s."),
        (Why.UNCHECKED, Why.EXPIRED): _(
            "Show our staff your original document, for: %(names)s. We take no copy of it."
        ),
        (Why.DIFFERS,): _(
            "What you wrote differs from what we were shown: %(names)s. Tell us what is right."
        ),
        (Why.UNDECLARED,): _(
            "Sign this on the page of your request, or say it to our staff: %(names)s."
        ),
        (Why.PAPER,): _("A file could not be taken. Show us the paper itself: %(names)s."),
    }
    parts = []
    for reasons, words in asked.items():
        names = [gap.label for gap in found if gap.why in reasons]
        if names:
            parts.append(words % {"names": _(", ").join(names)})
    return " ".join(parts)
