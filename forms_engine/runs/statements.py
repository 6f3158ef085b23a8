"""What every step and every sending of every person runs, prepared once."""

from forms_engine.prepared import Prepared, PreparedChange, PreparedInsert, Slot
from forms_engine.runs.enums import State, Use
from forms_engine.runs.models import Run, RunAccess, RunStep

FIND = Prepared(lambda: Run.objects.select_related("key").filter(pk=Slot("run", Run, "id")))
STEPS = Prepared(lambda: RunStep.objects.filter(run=Slot("run", RunStep, "run")))
TOUCH = PreparedChange(
    lambda: Run.objects.filter(pk=Slot("run", Run, "id"), state=State.OPEN),
    touched_at=Slot("at", Run, "touched_at"),
    expires_at=Slot("expires", Run, "expires_at"),
    language=Slot("language", Run, "language"),
    proof_kind=Slot("kind", Run, "proof_kind"),
    proof=Slot("proof", Run, "proof"),
)
SAVE = PreparedInsert(RunStep, update=("sealed", "valid"), unique=("run", "key"))
SUBMIT = PreparedChange(
    lambda: Run.objects.filter(pk=Slot("run", Run, "id"), state=State.OPEN),
    state=State.SUBMITTED,
    case_reference=Slot("reference", Run, "case_reference"),
    touched_at=Slot("at", Run, "touched_at"),
    proof_kind="",
    proof="",
)
DROP_STEPS = PreparedChange(lambda: RunStep.objects.filter(run=Slot("run", RunStep, "run")))
DROP_LINKS = PreparedChange(
    lambda: RunAccess.objects.filter(run=Slot("run", RunAccess, "run"), use=Use.RESUME)
)
