"""A form as data: every word a page would show, and the rules that the server will hold."""

from collections.abc import Iterator, Mapping
from typing import cast

from django.utils.translation import override
from pydantic import JsonValue

from forms_engine.forms.conditions import Condition
from forms_engine.forms.form import Form, load
from forms_engine.forms.guidance import Guidance
from forms_engine.forms.models import FormVersion
from forms_engine.forms.questions import Choice, Consent, Group, Question
from forms_engine.forms.step import Step
from forms_engine.forms.types import Text

from .schemas import FormLine, FormOut, GuidanceOut, OptionOut, QuestionOut, StepOut
from .words import direction

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def line(version: FormVersion, language: str, *, url: str) -> FormLine:
    """The form's line in the list, in `language` or, where that is missing, Arabic."""
    return _line(load(version, language), version, url)


def whole(version: FormVersion, language: str, *, url: str) -> FormOut:
    """The whole form in `language` or, where that is missing, Arabic."""
    form = load(version, language)
    codes = version.texts.order_by("language").values_list("language", flat=True).distinct()
    with override(form.language):
        steps = [_step(step, form.language) for step in form.steps]
    shared = _line(form, version, url).model_dump()
    return FormOut(**shared, languages=list(codes), steps=steps)


def _line(form: Form, version: FormVersion, url: str) -> FormLine:
    return FormLine(
        code=form.code,
        title=str(form.title),
        lang=form.language,
        dir=direction(form.language),
        version=version.number,
        digest=version.digest,
        url=url,
    )


def _step(step: Step, language: str) -> StepOut:
    spoken = step.language or language
    return StepOut(
        key=step.key,
        lang=spoken,
        dir=direction(spoken),
        title=str(step.title),
        lead=str(step.lead),
        notice=str(step.notice),
        notice_version=step.notice_version,
        shown_when=_rules(step.shown_when),
        one_of=list(step.one_of),
        emergency=step.emergency,
        guidance=[_guidance(one) for one in step.guidance],
        questions=[_question(one, _shared(step, one)) for one in step.questions],
        answers_schema=cast("dict[str, JsonValue]", {"$schema": DIALECT, **step.schema()}),
    )


def _guidance(one: Guidance) -> GuidanceOut:
    return GuidanceOut(tone=one.tone, before=one.before, title=str(one.title), text=str(one.text))


def _question(question: Question, shared: Mapping[str, Text]) -> QuestionOut:
    """`shared` are the sentences that its step has for it."""
    statement = question.statement() if isinstance(question, Consent) else None
    group = question if isinstance(question, Group) else None
    return QuestionOut(
        key=question.key,
        type=question.type,
        label=str(question.label),
        hint=str(question.hint),
        optional=question.optional,
        optional_when=_rules(question.optional_when),
        shown_when=_rules(question.shown_when),
        privacy=str(question.privacy),
        purpose=str(question.purpose),
        retention=str(question.retention),
        many=question.many,
        options=list(_options(question)),
        text=statement.text if statement else "",
        text_version=statement.version if statement else "",
        messages=_messages(question, shared),
        noun=str(group.noun) if group else "",
        questions=[_question(one, {}) for one in group.questions] if group else [],
    )


def _options(question: Question) -> Iterator[OptionOut]:
    if isinstance(question, Choice):
        for option in question.options:
            yield OptionOut(code=option.code, label=str(option.label), hint=str(option.hint))


def _shared(step: Step, question: Question) -> Mapping[str, Text]:
    """What a step says where none of the questions is answered of which one is enough."""
    return step.errors if question.key in step.one_of else {}


def _messages(question: Question, shared: Mapping[str, Text]) -> dict[str, str]:
    words = {code: question.message(code) for code in question.codes()}
    return words | {code: str(text) for code, text in shared.items()}


def _rules(condition: Condition | None) -> JsonValue:
    return cast(JsonValue, condition.structure()) if condition else None
