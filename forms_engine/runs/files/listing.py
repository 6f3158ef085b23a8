"""An upload question as a page shows it: what is there, what went wrong, where it is changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.step_form import StepForm
from forms_engine.runs.enums import FileState
from forms_engine.runs.files.receiving import field_of
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import open_inside
from forms_engine.runs.files.sizes import size_words

TAGS = {FileState.AVAILABLE: "success", FileState.QUARANTINE: "warning", FileState.REFUSED: "error"}


@dataclass(frozen=True)
class Refusal:
    """A file that was not kept: which question ("" for any), its own name, and why in words."""

    question: str
    name: str
    text: str
    status: int = 422

    @property
    def problems(self) -> list[dict[str, str]]:
        """For the summary at the top; the name keeps its own direction."""
        named = f"\u2068{self.name}\u2069: {self.text}" if self.name else self.text
        return [{"text": named, "url": f"#id_{self.question}" if self.question else ""}]


@dataclass(frozen=True)
class Item:
    """One file of the list."""

    name: str
    size: str
    state: str
    tag: str
    text: str
    remove_url: str


@dataclass(frozen=True)
class Panel:
    """One upload question; `waiting` says that a file is still being checked."""

    question: Upload
    optional: bool
    items: list[Item]
    add_url: str
    full: bool
    waiting: bool
    missing: str
    refusal: Refusal | None

    @property
    def box(self) -> str:
        """The name of the box in which a file is chosen."""
        return field_of(self.question.key)


@dataclass(frozen=True)
class Addresses:
    """Where a page sends a new file of a step's question, and the removal of one."""

    add: Callable[[str, str], str]
    remove: Callable[[RunFile], str]


def asked(form: StepForm) -> list[Upload]:
    """The upload questions that a step asks now."""
    shown = (question for question in form.step.questions if question.key in form.fields)
    return [question for question in shown if isinstance(question, Upload)]


def panels(
    form: StepForm,
    rows: list[RunFile],
    addresses: Addresses,
    *,
    refusals: Sequence[Refusal] = (),
) -> list[Panel]:
    """What a step asks for; `rows` are the run's files, at least those of this step."""
    own = [row for row in rows if row.step == form.step.key]
    return [_panel(question, form, own, addresses, refusals) for question in asked(form)]


def _panel(
    question: Upload,
    form: StepForm,
    rows: list[RunFile],
    addresses: Addresses,
    refusals: Sequence[Refusal],
) -> Panel:
    own = [row for row in rows if row.question == question.key]
    standing = [row for row in own if row.state != FileState.REFUSED]
    return Panel(
        question=question,
        optional=question.may_be_empty(form.answers),
        items=[item(question, row, addresses.remove(row)) for row in own],
        add_url=addresses.add(form.step.key, question.key),
        full=len(standing) >= question.most,
        waiting=any(row.state == FileState.QUARANTINE for row in own),
        missing=" ".join(map(str, form.errors.get(question.key, []))),
        refusal=next((one for one in refusals if one.question == question.key), None),
    )


def item(question: Upload, row: RunFile, remove_url: str) -> Item:
    """One file in words: how it stands, and why it was refused."""
    return Item(
        name=open_inside(row).name,
        size=size_words(row.size),
        state=str(FileState(row.state).label),
        tag=TAGS[FileState(row.state)],
        text=question.message(row.reason) if row.reason else "",
        remove_url=remove_url,
    )
