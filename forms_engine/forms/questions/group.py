"""Several people (or things), each asked the same few questions, each answer read by its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, cast

from django import forms
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block

from forms_engine.forms.blocks.fields import count_block, line_block
from forms_engine.forms.conditions import Answered
from forms_engine.forms.enums import Privacy
from forms_engine.forms.errors import AnswerError, GroupError, SetFault
from forms_engine.forms.questions.question import (
    UNREADABLE,
    Question,
    as_texts,
    described,
    shown_of,
    tidy,
)
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme.sets import Naming, SetsInput, unpack

MOST_SETS = 20
PERSON = _("Person")
Typed = dict[str, list[str]]
Sets = dict[int, Typed]


@dataclass(frozen=True, kw_only=True)
class Group(Question):
    """`least` to `most` sets of `questions`; the answer is a list of objects by question key.

    A condition of an inner question may name an answer of the same set: its step is then the
    group's own key. `noun` is what one set is called.
    """

    type: ClassVar[str] = "group"
    many: ClassVar[bool] = True
    inner: ClassVar[tuple[str, ...]] = (
        "short_text", "name", "number", "choice", "choices", "yes_no", "date", "birth_year",
        "phone", "email", "document_kind", "document_number", "issuing_country", "nationality",
        "language", "languages",
    )  # fmt: skip
    settings: ClassVar[tuple[str, ...]] = ("least", "most")
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Fill in the boxes for at least one person"),
        "unreadable": _("The people could not be read: send a list of objects, one for each"),
        "too_few": _("This is asked about %(least)s people or more: add those who are missing"),
        "too_many": _("This is asked about %(most)s people at most: remove some, or send two"),
        "unknown_box": _("One of these names is not asked for: take it out"),
    }
    questions: tuple[Question, ...] = ()
    noun: Text = PERSON
    least: int = 1
    most: int = 10

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """How many sets there may be, and what one is called."""
        return {
            "noun": line_block(_("What one of them is called"), _("Such as: Person")),
            "least": count_block(_("Fewest"), default=cls.least, least=0, most=MOST_SETS),
            "most": count_block(_("Most"), default=cls.most, most=MOST_SETS),
        }

    @classmethod
    def from_editor(cls, name: str, value: object) -> object:
        """An empty word stands for the usual one."""
        return None if value == "" else value

    def clean(self, raw: object, *, answers: Answered, siblings: StepAnswers) -> JSON:
        """Every set's answers; raises GroupError with each place, or AnswerError for them all."""
        sets = self._filled(raw)
        if not sets:
            return super().clean(None, answers=answers, siblings=siblings)
        return self._read(sets, answers, lenient=False)

    def read(self, typed: list[str], *, siblings: StepAnswers) -> JSON:
        """The answers in packed strings, without the answers of other steps."""
        return self._read(self._filled(typed), {}, lenient=False)

    def accepted(self, raw: object, *, answers: Answered) -> JSON:
        """The answers once more, numbers in doubt as they were written."""
        return self._read(self._filled(raw), answers, lenient=True)

    def _filled(self, raw: object) -> Sets:
        """The sets that something was written in, by their places on the page."""
        packed = self.widget().packed(raw)
        strings = [tidy(text) for text in as_texts(packed)]
        sets = unpack(strings, most=self.most + 1)
        if any(strings) and not strings[0].startswith("n="):
            raise AnswerError(UNREADABLE)
        return {index: one for index, one in enumerate(sets) if any(map(any, one.values()))}

    def _read(self, sets: Sets, answers: Answered, *, lenient: bool) -> JSON:
        self._require_shape(sets)
        faults: list[SetFault] = []
        read: list[JSON] = [
            self._set(index, one, answers, faults, lenient=lenient) for index, one in sets.items()
        ]
        if faults:
            raise GroupError(faults)
        return read

    def _require_shape(self, sets: Sets) -> None:
        if any(set(one) - set(self.by_key) for one in sets.values()):
            raise AnswerError("unknown_box")
        if len(sets) < self.least:
            raise AnswerError("too_few")
        if len(sets) > self.most:
            raise AnswerError("too_many")

    def _set(
        self, index: int, typed: Typed, answers: Answered, faults: list[SetFault], *, lenient: bool
    ) -> dict[str, JSON]:
        given: dict[str, JSON] = {}
        for question in self.questions:
            context = {**answers, self.key: given}
            if not question.is_shown(context):
                continue
            raw = typed.get(question.key)
            try:
                given[question.key] = question.clean(raw, answers=context, siblings=given)
            except AnswerError as error:
                if lenient and error.doubtful:
                    given[question.key] = question.accepted(raw, answers=context)
                else:
                    faults.append(SetFault(index, question.key, error.code))
        return given

    def kept(self, value: JSON, answers: Answered) -> JSON:
        """Each set without what is hidden in it by now."""
        if value is None:
            return None
        return [shown_of(self.questions, one, answers, at=self.key) for one in _sets(value)]

    def sentence(self, fault: SetFault) -> str:
        """The words of one fault, with the person and the question that it is about."""
        question = self.by_key[fault.key]
        place = {"one": self.called(fault.index), "label": str(question.short or question.label)}
        said = {**place, "sentence": question.message(fault.code)}
        return gettext("%(one)s, %(label)s: %(sentence)s") % said

    @property
    def by_key(self) -> dict[str, Question]:
        """The inner questions by their keys."""
        return {question.key: question for question in self.questions}

    def called(self, index: int) -> str:
        """What a set is called; `index` counts from 0."""
        return gettext("%(noun)s %(number)s") % {"noun": self.noun, "number": index + 1}

    def widget(self) -> SetsInput:
        """The boxes of each set, with a button for one more and one for each less."""
        names = Naming(str(self.noun), self.called)
        return SetsInput(self._fields, least=self.least, most=self.most, names=names)

    def _fields(self) -> dict[str, forms.Field]:
        return {one.key: one.field(optional=one.optional) for one in self.questions}

    def rows(self, value: JSON, language: str, *, masked: bool) -> list[tuple[str, str]]:
        """Each set by its name, its answers on lines of their own."""
        hidden = masked or self.privacy != Privacy.IDENTITY
        with override(language):
            return [
                (self.called(index), "\n".join(self._lines(one, masked=hidden)))
                for index, one in enumerate(_sets(value))
            ]

    def words(self, value: JSON) -> str:
        """Every set on a line of its own; document numbers whole only in an identity group."""
        return self._told(value, masked=self.privacy != Privacy.IDENTITY)

    def mask(self, value: JSON) -> str:
        """The same with the numbers of documents masked."""
        return self._told(value, masked=True)

    def export(self, value: JSON) -> str:
        """Every set in one cell, parted by bars."""
        sets = (
            "; ".join(f"{q.key}={q.export(one.get(q.key))}" for q in self.questions)
            for one in _sets(value)
        )
        return " | ".join(sets)

    def schema(self) -> Structure:
        """A list of objects, one for each set."""
        properties: Structure = {one.key: described(one) for one in self.questions}
        required: list[JSON] = [one.key for one in self.questions if one.is_certain()]
        item: Structure = {"type": "object", "properties": properties, "required": required}
        item |= {"additionalProperties": False}
        least = self.least if self.is_certain() else 0
        return {"type": "array", "items": item, "minItems": least, "maxItems": self.most}

    def structure(self) -> Structure:
        """The bounds and the inner questions without their words."""
        inner: list[JSON] = [question.structure() for question in self.questions]
        return super().structure() | {"questions": inner}

    def texts(self) -> Structure:
        """The words of the group and of its inner questions."""
        inner: Structure = {question.key: question.texts() for question in self.questions}
        return super().texts() | {"noun": str(self.noun), "questions": inner}

    def _told(self, value: JSON, *, masked: bool) -> str:
        return "\n".join(
            f"{self.called(index)}. {'; '.join(self._lines(one, masked=masked))}"
            for index, one in enumerate(_sets(value))
        )

    def _lines(self, one: dict[str, JSON], *, masked: bool) -> list[str]:
        language = get_language() or "ar"
        return [
            f"{name}: {_in_order(question, said)}"
            for question in self.questions
            for name, said in question.rows(
                one.get(question.key),
                language,
                masked=masked and question.is_identity,
            )
            if said
        ]


def _in_order(question: Question, said: str) -> str:
    """Held together by marks where a whole line has no markup: Arabic turns a number about."""
    return f"\u2066{said}\u2069" if question.left_to_right else said


def _sets(value: JSON) -> list[dict[str, JSON]]:
    return cast(list[dict[str, JSON]], value) if isinstance(value, (list, tuple)) else []
