"""A form as it is printed and filled in by hand: boxes, lines, conditions in words, a reference."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from forms_engine.forms.conditions import Condition
from forms_engine.forms.form import Form
from forms_engine.forms.freeze import texts_in
from forms_engine.forms.guidance import Guidance
from forms_engine.forms.models import FormVersion
from forms_engine.forms.normalise import ascii_digits
from forms_engine.forms.parts import Words, inside
from forms_engine.forms.questions import BirthYear, Choice, Consent, LongText, Question, Upload
from forms_engine.forms.questions.date import Date
from forms_engine.forms.questions.group import Group
from forms_engine.forms.sentences import condition_words
from forms_engine.forms.step import Step
from forms_engine.forms.whole import on_one_page

Shape = Literal["boxes", "line", "lines", "tick", "year", "date", "sets", "file"]
MOST_BOXES = 24  # longer lists, such as all countries, are written on a line
MOST_SETS = 3
SIGNS = 8
LONGEST = 80
SHAPES: list[tuple[type[Question], Shape]] = [
    (Consent, "tick"),
    (LongText, "lines"),
    (BirthYear, "year"),
    (Date, "date"),
    (Upload, "file"),
    (Group, "sets"),
]


@dataclass(frozen=True, kw_only=True)
class Item:
    """One question: what to read before it, how it is asked, and the place for its answer.

    `further` is whether more `sets` are taken than stand on the sheet.
    """

    label: str
    hint: str
    body: list[str]
    condition: str
    optional: bool
    ltr: bool
    several: bool
    shape: Shape
    boxes: list[tuple[str, str]]
    sets: list[tuple[str, list["Item"]]]
    further: bool
    notes: list[Guidance]


@dataclass(frozen=True, kw_only=True)
class Section:
    """One step; `enough` is the sentence about questions of which one is enough.

    `language` is "" where it is the language of the sheet.
    """

    key: str
    language: str
    title: str
    lead: str
    notice: list[str]
    condition: str
    enough: str
    items: list[Item]
    notes: list[Guidance]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The whole form on paper; `reference` names its version, such as help-3-1a2b3c4d."""

    title: str
    code: str
    language: str
    dir: str
    number: int
    reference: str
    sections: list[Section]


def sheet(version: FormVersion, form: Form) -> Sheet:
    """`form`, which was loaded from `version`, for printing."""
    words = texts_in(form, form.language)
    with override(form.language):
        sections = [_section(step, words) for step in on_one_page(form)]
    return Sheet(
        title=str(form.title),
        code=form.code,
        language=form.language,
        dir="rtl" if form.language in settings.LANGUAGES_BIDI else "ltr",
        number=version.number,
        reference=paper_reference(version),
        sections=sections,
    )


def paper_reference(version: FormVersion) -> str:
    """What stands on each sheet: code, number and the beginning of the structure's digest."""
    return f"{version.code}-{version.number}-{version.digest[:SIGNS]}"


def version_on(paper: str) -> FormVersion | None:
    """The version whose reference was typed off a paper; None where there is no such."""
    plain = ascii_digits(paper[:LONGEST]).strip().lower().replace(" ", "")
    code, _sign, rest = plain.rpartition("-")[0].rpartition("-")
    signs = plain.rpartition("-")[2]
    if not (rest.isascii() and rest.isdigit() and len(rest) < SIGNS and len(signs) == SIGNS):
        return None
    found = FormVersion.objects.filter(code=code, number=int(rest), digest__startswith=signs)
    return found.first()


def only_when(condition: Condition | None, words: Words) -> str:
    """The rules of a condition in the words of the form; "" where there are none."""
    return condition_words(condition.structure() if condition else None, words)


def _section(step: Step, words: Words) -> Section:
    keys = [question.key for question in step.questions]
    notes = step.guidance_among(keys)
    return Section(
        key=step.key,
        language=step.language,
        title=str(step.title),
        lead=str(step.lead),
        notice=str(step.notice).splitlines(),
        condition=only_when(step.shown_when, words),
        enough=_enough(step),
        items=[_item(one, words, notes, needed=step.one_of) for one in step.questions],
        notes=notes.get("", []),
    )


def _enough(step: Step) -> str:
    """The page's own sentence tells what is missing, which nothing is on an empty sheet."""
    labels = [str(step.question(key).label) for key in step.one_of]
    if not labels:
        return ""
    return _("One of these is enough: %(labels)s") % {"labels": _(", ").join(labels)}


def _item(
    question: Question,
    words: Words,
    notes: Mapping[str, list[Guidance]],
    *,
    needed: Sequence[str] = (),
) -> Item:
    """`needed` are the keys of questions of which one is enough: none of them is optional."""
    shape = _shape(question)
    return Item(
        label=str(question.label),
        hint=question.paper_guide(),
        body=str(getattr(question, "body", "")).splitlines(),
        condition=only_when(question.shown_when, words),
        optional=question.optional and question.key not in needed,
        ltr=question.left_to_right,
        several=question.many,
        shape=shape,
        boxes=list(_boxes(question)) if shape == "boxes" else [],
        sets=_sets(question, words) if isinstance(question, Group) else [],
        further=isinstance(question, Group) and question.most > MOST_SETS,
        notes=notes.get(question.key, []),
    )


def _shape(question: Question) -> Shape:
    if isinstance(question, Choice):
        return "boxes" if len(question.options) <= MOST_BOXES else "line"
    return next((shape for kind, shape in SHAPES if isinstance(question, kind)), "line")


def _boxes(question: Question) -> Iterable[tuple[str, str]]:
    """The words of each option, and the sentence under it."""
    for option in question.options if isinstance(question, Choice) else ():
        yield str(option.label), str(option.hint)


def _sets(group: Group, words: Words) -> list[tuple[str, list[Item]]]:
    """Some empty sets, each with its name; further ones go on another sheet."""
    around = inside(words, group.key, group.texts())
    items = [_item(question, around, {}) for question in group.questions]
    return [(group.called(index), items) for index in range(min(group.most, MOST_SETS))]
