"""Files that the person adds while a question of ours is open; sealed under the case's key."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from forms_engine.audit.services import record
from forms_engine.forms.enums import Privacy, Purpose, Retention
from forms_engine.forms.questions.upload import Upload
from forms_engine.runs.files.adding import Sent
from forms_engine.runs.files.later import add_later, later_files, remove_later
from forms_engine.runs.files.row import RunFile

from ..enums import State
from ..exceptions import ForbiddenMove
from ..models import Case, Question

MOST = 5


def open_question(case: Case) -> Question | None:
    """The question that waits for an answer."""
    if case.state != State.WAITING:
        return None
    return case.questions.filter(answered_at=None, dropped_at=None).first()


def upload_for(question: Question) -> Upload:
    """What may be sent with the answer to this question."""
    return Upload(
        key=f"question_{question.pk}",
        label=str(_("Files with your answer")),
        purpose=Purpose.ASSESS,
        retention=Retention.REQUEST,
        privacy=Privacy.SENSITIVE,
        optional=True,
        most=MOST,
    )


def may_attach(case: Case) -> bool:
    """Whether files are taken now: what is asked may be a paper, on a case that a form began."""
    return case.submission_id is not None and case.state == State.WAITING


def attached(case: Case, question: Question) -> list[RunFile]:
    """The files that came with the answer so far."""
    if case.submission is None:
        return []
    return list(later_files(case.submission.run_id, upload_for(question).key))


def attach(case: Case, sent: Sent) -> RunFile:
    """Keep one file with the open question; raises FileRefused, or ForbiddenMove for none."""
    question, run_id = _asked(case)
    row = add_later(run_id, case.key, upload_for(question), sent)
    with transaction.atomic():
        facts = {"file": str(row.pk), "actor": "applicant"}
        record(case.stream, "file.attached", by=None, facts=facts)
    return row


def detach(case: Case, file_id: UUID) -> None:
    """Take one file back before the answer is sent; raises UnknownFile or ForbiddenMove."""
    question, run_id = _asked(case)
    with transaction.atomic():
        remove_later(run_id, upload_for(question).key, file_id)
        facts = {"file": str(file_id), "actor": "applicant"}
        record(case.stream, "file.detached", by=None, facts=facts)


def _asked(case: Case) -> tuple[Question, UUID]:
    question = open_question(case)
    if question is None or case.submission is None:
        raise ForbiddenMove("nothing is asked")
    return question, case.submission.run_id
