"""An upload question as its page shows it: what may be sent, what is there, what went wrong."""

from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat

from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.step_form import StepForm
from forms_engine.public.wizard.gate import Visit
from forms_engine.runs.enums import FileState
from forms_engine.runs.files.queries import files_of, uploads
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import open_inside

TAGS = {FileState.AVAILABLE: "success", FileState.QUARANTINE: "warning", FileState.REFUSED: "error"}


@dataclass(frozen=True)
class Refusal:
    """A file that was not kept: which question, the file's own name, and why in words."""

    question: str
    name: str
    text: str

    @property
    def problems(self) -> list[dict[str, str]]:
        """For the summary at the top; the name keeps its own direction."""
        named = f"\u2068{self.name}\u2069: {self.text}" if self.name else self.text
        return [{"text": named, "url": f"#id_{self.question}"}]


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


def panels(
    visit: Visit, form: StepForm, *, query: str = "", refusal: Refusal | None = None
) -> list[Panel]:
    """The upload questions that the step asks now; one query where there are any."""
    asked = [question for question in uploads(form.step) if question.key in form.fields]
    rows = list(files_of(visit.run.pk).filter(step=form.step.key)) if asked else []
    return [_panel(visit, form, question, rows, query, refusal) for question in asked]


def _panel(
    visit: Visit,
    form: StepForm,
    question: Upload,
    rows: list[RunFile],
    query: str,
    refusal: Refusal | None,
) -> Panel:
    own = [row for row in rows if row.question == question.key]
    standing = [row for row in own if row.state != FileState.REFUSED]
    return Panel(
        question=question,
        optional=question.may_be_empty(visit.answers),
        items=[_item(visit, question, row, query) for row in own],
        add_url=visit.url("files", form.step.key, question.key) + query,
        full=len(standing) >= question.most,
        waiting=any(row.state == FileState.QUARANTINE for row in own),
        missing=" ".join(map(str, form.errors.get(question.key, []))),
        refusal=refusal if refusal and refusal.question == question.key else None,
    )


def _item(visit: Visit, question: Upload, row: RunFile, query: str) -> Item:
    return Item(
        name=open_inside(row).name,
        size=filesizeformat(row.size),
        state=str(FileState(row.state).label),
        tag=TAGS[FileState(row.state)],
        text=question.message(row.reason) if row.reason else "",
        remove_url=visit.url("file-remove", row.step, row.question, str(row.pk)) + query,
    )
