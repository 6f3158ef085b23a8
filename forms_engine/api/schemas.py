"""The shapes that go in and out; the OpenAPI description is made from them."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field, JsonValue

CODE = r"^[a-z][a-z0-9_]{0,39}$"
PRINTABLE = r"^[^\x00-\x1f\x7f]*$"
Code = Annotated[str, Field(pattern=CODE)]
Direction = Literal["rtl", "ltr"]


class Strict(Schema):
    """A body: unknown names are refused, so that a misspelt one is not lost silently."""

    model_config = ConfigDict(extra="forbid")


class FieldErrorOut(Schema):
    """One wrong field: where, a stable code, and a sentence in the problem's language."""

    field: str
    code: str
    message: str


class ProblemOut(Schema):
    """RFC 9457 problem details; `code` is stable, `title` and `detail` are for people."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    lang: str
    dir: Direction
    errors: list[FieldErrorOut]


class DateOut(Schema):
    """A date for machines, and for people in both calendars."""

    iso: str
    hijri: str
    gregorian: str
    display: str


class FormLine(Schema):
    """One form of the list; `lang` and `dir` are those of its title."""

    code: str
    title: str
    lang: str
    dir: Direction
    version: int
    digest: str
    url: str


class FormList(Schema):
    """Every form that can be started."""

    forms: list[FormLine]


class OptionOut(Schema):
    """One choice; the code is the answer."""

    code: str
    label: str
    hint: str


class QuestionOut(Schema):
    """One question; `messages` are its error sentences by code, `conditions` rules as data.

    A group has the `questions` that it asks about each `noun`; for their conditions its key is
    the step of the answers in the same set.
    """

    key: str
    type: str
    label: str
    hint: str
    optional: bool
    optional_when: JsonValue
    shown_when: JsonValue
    privacy: str
    purpose: str
    retention: str
    many: bool
    options: list[OptionOut]
    text: str
    text_version: str
    messages: dict[str, str]
    noun: str
    questions: list["QuestionOut"]


class GuidanceOut(Schema):
    """Words read before the question `before`, or "" after the last: guidance or a warning."""

    tone: str
    before: str
    title: str
    text: str


class StepOut(Schema):
    """One step: words, conditions, and the JSON Schema (2020-12) of its answers.

    `lang` and `dir` are those of its words: Arabic where the step is not yet translated.
    """

    key: str
    lang: str
    dir: Direction
    title: str
    lead: str
    notice: str
    notice_version: str
    shown_when: JsonValue
    one_of: list[str]
    emergency: bool
    guidance: list[GuidanceOut]
    questions: list[QuestionOut]
    answers_schema: dict[str, JsonValue]


class FormOut(FormLine):
    """A whole form in one language, its steps in order."""

    languages: list[str]
    steps: list[StepOut]


class StartIn(Strict):
    """Which form to start."""

    form: Code


class RunStarted(Schema):
    """A new run; the secret is shown once and opens it from here on."""

    id: UUID
    secret: str
    form: str
    version: int
    digest: str
    lang: str
    dir: Direction
    expires: DateOut
    next: str


class StepIn(Strict):
    """The answers of one step, by the keys of its questions; they replace what was saved."""

    answers: dict[str, JsonValue]


class StepSaved(Schema):
    """A valid step was saved; `next` is the first step still missing, null when none is."""

    step: str
    next: str | None
    missing: list[str]
    lang: str
    dir: Direction


class AnswerOut(Schema):
    """One answer as people read it; identity numbers are masked."""

    key: str
    label: str
    value: str


class StepState(Schema):
    """One shown step: whether it has valid answers, and which."""

    key: str
    title: str
    complete: bool
    answers: list[AnswerOut]


class RunOut(Schema):
    """A run as it stands; `reference` once it is submitted, and then no answers."""

    id: UUID
    form: str
    version: int
    state: str
    lang: str
    dir: Direction
    expires: DateOut
    steps: list[StepState]
    missing: list[str]
    ready: bool
    reference: str | None


class FileOut(Schema):
    """One file; `reason` is the code and `message` the sentence where it was refused later."""

    id: UUID
    step: str
    question: str
    name: str
    size: int
    kind: str
    state: str
    state_label: str
    reason: str
    message: str


class FileList(Schema):
    """The files of a run, in the order of adding; none once it is submitted."""

    files: list[FileOut]
    lang: str
    dir: Direction


class Submitted(Schema):
    """The request is with us; `floor` is the earliest day of an answer, `promised` the latest."""

    reference: str
    kind: str
    lang: str
    dir: Direction
    received: DateOut
    floor: DateOut
    promised: DateOut
    track_url: str


class TrackIn(Strict):
    """A reference and the last four digits of the phone, in any digits."""

    reference: Annotated[str, Field(max_length=40, pattern=PRINTABLE)]
    last4: Annotated[str, Field(max_length=40, pattern=PRINTABLE)]


class StateOut(Schema):
    """Where a request stands, in the applicant's words."""

    code: str
    label: str


class EventOut(Schema):
    """One change of state, in the applicant's words."""

    state: StateOut
    at: DateOut


class Tracked(Schema):
    """What the tracking page shows; answering, objecting and withdrawing stay on that page.

    `asked` is what staff wait to hear. `floor` and `promised` are null once a decision is made
    and for what the policy sets no time; an urgent request has no floor. `reconsider_until` is the
    last day for asking, on that page, that a refusal be reconsidered; null where that is not open.
    """

    reference: str
    kind: str
    state: StateOut
    lang: str
    dir: Direction
    received: DateOut
    floor: DateOut | None
    promised: DateOut | None
    reconsider_until: DateOut | None
    asked: str | None
    history: list[EventOut]
    track_url: str
