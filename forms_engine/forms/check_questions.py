"""Checks one question before it is published: its words, its options, what is asked beside it."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms_engine.forms.questions import (
    Choice,
    DocumentNumber,
    Group,
    IssuingCountry,
    Number,
    Question,
    Upload,
)
from forms_engine.forms.questions.question import DOUBT
from forms_engine.forms.spots import Spot

Said = Iterator[tuple[str, str]]
# What the buttons and hidden fields of the pages that ask are called.
NAMES = {"later", "call", "back", "at", "walk", "how", "csrfmiddlewaretoken"}


def question_faults(spot: Spot) -> Said:
    """The settings that are wrong, each with its sentence."""
    question = spot.question
    if not question.key or not str(question.label):
        yield "label", _("A question needs its words and a key")
    yield from _key_faults(spot)
    if isinstance(question, Choice):
        yield from _option_faults(question)
    if isinstance(question, Upload):
        yield from _upload_faults(question, spot.beside)
    if isinstance(question, DocumentNumber | IssuingCountry):
        yield from _document_faults(question, spot)
    if isinstance(question, Number) and question.least > question.most:
        yield "most", _("The largest number is below the smallest: correct one of the two")
    if isinstance(question, Group):
        yield from _group_faults(question)


def _key_faults(spot: Spot) -> Said:
    key, beside = spot.question.key, [one.key for one in spot.beside]
    if key.endswith(DOUBT) or (key in NAMES and not spot.group):
        said = _("The page of the form uses this key itself: choose another, such as %(key)s")
        yield "key", said % {"key": f"my_{key.removesuffix(DOUBT)}"}
    if spot.group and beside.count(key) > 1:
        yield "key", _("Another question of this group has this key too")


def _option_faults(question: Choice) -> Said:
    codes = question.option_codes()
    if not codes or not all(codes):
        yield "options", _("Write the options, each with its code")
    if twins := [code for code, times in Counter(codes).items() if times > 1]:
        yield "options", _("Two options have the code %(code)s") % {"code": twins[0]}


def _upload_faults(question: Upload, beside: tuple[Question, ...]) -> Said:
    """Each file is sent by itself, and what is typed beside it would be lost."""
    if not question.kinds:
        yield "kinds", _("Choose which kinds of files may be sent")
    if not all(isinstance(one, Upload) for one in beside):
        yield "key", _("Files are asked for in a step of their own: move the other questions")


def _document_faults(question: DocumentNumber | IssuingCountry, spot: Spot) -> Said:
    """Both are read by the kind of the document, in a group by the kind of the same set."""
    if question.kind in [one.key for one in spot.before]:
        return
    if spot.group:
        yield "kind", _("Ask in this group, before this question, which document it is")
    else:
        yield "kind", _("Ask in this step, before this question, which document it is")


def _group_faults(group: Group) -> Said:
    if not group.questions:
        yield "questions", _("This group asks nothing about each one: add a question")
    if group.least > group.most:
        yield "most", _("“Most” is less than “Fewest”: correct one of the two")
    if group.least == 0 and not (group.optional or group.optional_when):
        yield "least", _("The fewest is none, so tick “May be left empty” too")
