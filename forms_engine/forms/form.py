"""A form in one language, built in a definition or loaded from a frozen version and its texts."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import cast
from uuid import UUID

from django.conf import settings

from forms_engine.forms.conditions import Condition
from forms_engine.forms.errors import UnknownStep
from forms_engine.forms.guidance import thaw_guidance
from forms_engine.forms.held import held
from forms_engine.forms.models import FormText, FormVersion
from forms_engine.forms.questions import thaw
from forms_engine.forms.questions.question import shown_of
from forms_engine.forms.questions.statement import Consent, Statement
from forms_engine.forms.step import Step
from forms_engine.forms.types import Answers, Structure, Text

_KEPT = 64


@dataclass(frozen=True, kw_only=True)
class Form:
    """A whole form; `number` and `language` are set once it is frozen and loaded."""

    code: str
    kind: str
    title: Text
    steps: tuple[Step, ...]
    number: int = 0
    language: str = ""

    @cached_property
    def by_key(self) -> dict[str, Step]:
        """The steps by their keys."""
        return {step.key: step for step in self.steps}

    def step(self, key: str) -> Step:
        """The step named `key`; raises UnknownStep."""
        try:
            return self.by_key[key]
        except KeyError:
            raise UnknownStep(key) from None

    def visible(self, answers: Answers) -> list[Step]:
        """The steps that these answers lead to, in order."""
        return [step for step in self.steps if step.is_shown(answers)]

    def keep(self, answers: Answers) -> Answers:
        """The answers without those to hidden steps and questions."""
        kept: Answers = {}
        for step in self.steps:
            if step.key in answers and step.is_shown(kept):
                kept[step.key] = shown_of(step.questions, answers[step.key], kept, at=step.key)
        return kept

    def statements(self, answers: Answers | None = None) -> list[tuple[str, Statement]]:
        """Every text to be agreed to, with the key of its step."""
        steps = self.steps if answers is None else self.visible(answers)
        return [
            (step.key, question.statement())
            for step in steps
            for question in step.questions
            if isinstance(question, Consent)
        ]


def load(version: FormVersion, language: str) -> Form:
    """The form in `language`, or in Arabic where that language has no texts yet.

    A step whose words are Arabic on a page in another language says so in its `language`.
    """
    source = settings.LANGUAGE_CODE
    newest = _newest(version.pk, language) or _newest(version.pk, source)
    if newest is None:
        raise FormText.DoesNotExist(f"{version} has no texts")
    return built(version.pk, newest, language)


@held
def _newest(version_id: UUID, language: str) -> UUID | None:
    rows = FormText.objects.filter(version_id=version_id, language=language)
    return rows.order_by("-number").values_list("pk", flat=True).first()


@lru_cache(maxsize=_KEPT)
def built(version_id: UUID, text_id: UUID, language: str) -> Form:
    """The form of these rows, which never change, as it is read on a page in `language`."""
    row = FormText.objects.select_related("version").get(pk=text_id, version_id=version_id)
    form = thaw_form(row.version, row.language, row.texts)
    strange = set(row.texts["untranslated"]) if row.language == language else set(form.by_key)
    source = settings.LANGUAGE_CODE if language != settings.LANGUAGE_CODE else ""
    steps = (replace(s, language=source) if s.key in strange else s for s in form.steps)
    return replace(form, steps=tuple(steps))


def thaw_form(version: FormVersion, language: str, texts: Structure) -> Form:
    """The form that gave this version's structure and these texts."""
    words = cast(dict[str, Structure], texts["steps"])
    steps = tuple(_step(frozen, words[frozen["key"]]) for frozen in version.structure["steps"])
    return Form(
        code=version.code,
        kind=str(version.structure["kind"]),
        title=str(texts["title"]),
        steps=steps,
        number=version.number,
        language=language,
    )


def _step(frozen: Structure, words: Structure) -> Step:
    questions = cast(list[Structure], frozen["questions"])
    texts = cast(dict[str, Structure], words["questions"])
    condition = cast(Structure | None, frozen["shown_when"])
    notes = cast(dict[str, Structure], words["guidance"])
    return Step(
        key=str(frozen["key"]),
        title=str(words["title"]),
        lead=str(words["lead"]),
        notice=str(words["notice"]),
        notice_version=str(frozen["notice_version"]),
        emergency=bool(frozen["emergency"]),
        questions=tuple(thaw(question, texts[str(question["key"])]) for question in questions),
        guidance=tuple(
            thaw_guidance(one, notes[str(one["key"])])
            for one in cast(list[Structure], frozen["guidance"])
        ),
        shown_when=Condition.from_structure(condition) if condition else None,
        one_of=tuple(cast(list[str], frozen["one_of"])),
        errors=cast(dict[str, str], words["errors"]),
    )
