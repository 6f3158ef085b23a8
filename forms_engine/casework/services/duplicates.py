"""Closes a case that is another one sent twice, leads its reference on, and takes it back."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from forms_engine.audit.services import record
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.indexes import OF_A_PERSON
from forms_engine.cases.models import Case, CaseIndex
from forms_engine.cases.permissions import may_handle
from forms_engine.cases.sealed import seal_words
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.tell import tell
from forms_engine.clock.time import now
from forms_engine.forms.normalise import strip_invisible
from forms_engine.messages.services import cancel_unsent
from forms_engine.staff.models import User

from ..exceptions import CaseworkError
from ..models import Duplicate
from ..workflow import MERGERS, SOURCES, WARRANT

REASON_LIMIT = 1_000


def may_merge(user: User, case: Case) -> bool:
    """True if `user` may close this case, as it stands, as a duplicate of another."""
    return case.state in SOURCES[Kind(case.kind)] and may_part(user, case)


def may_part(user: User, case: Case) -> bool:
    """True if `user` may say of this case that it is, or is not, a duplicate."""
    return is_merger(user, case) and may_handle(user, case)


def is_merger(user: User, case: Case) -> bool:
    """True if the role of `user` tells duplicates of this kind; asks the database nothing."""
    return user.has_role(*MERGERS.get(Kind(case.kind), ()))


def check_merge(case: Case, kept: Case, *, reason: str, by: User) -> str:
    """The cleaned reason; raises CaseworkError with the sentence for whoever tries."""
    if kept.pk == case.pk:
        raise CaseworkError(_("This is the same case. Write another reference."), field="kept")
    if kept.kind != case.kind or not may_handle(by, kept):
        raise CaseworkError(_("That case is of another kind."), field="kept")
    if not kept.is_open:
        raise CaseworkError(_("That case has ended. Keep one that is open."), field="kept")
    if Duplicate.objects.filter(kept=case).exists():
        text = _("Other cases were closed in favour of this one. Close that one instead.")
        raise CaseworkError(text, field="kept")
    words = strip_invisible(reason).strip()
    if not words or len(words) > REASON_LIMIT:
        text = _("Write how you know that it is the same request.")
        raise CaseworkError(text, field="reason")
    return words


def merge(case: Case, kept: Case, *, reason: str, by: User, version: int) -> Duplicate:
    """Close `case` as a duplicate of `kept` and tell its applicant.

    Raises CaseworkError, ForbiddenMove, or StaleCase when somebody else was first.
    """
    words = check_merge(case, kept, reason=reason, by=by)
    before = State(case.waiting_from or case.state)
    with transaction.atomic():
        advance(case, "close_duplicate", by=by, warrant=WARRANT, version=version)
        sealed = seal_words(case, words, label="duplicate")
        row = Duplicate.objects.create(
            case=case, kept=kept, before=before, reason=sealed, by=by, at=now()
        )
        context = {"kept": kept.reference}
        record(kept.stream, "absorbed", by=by, facts={"other": case.reference})
        tell(case, "duplicate", dedupe=f"{case.pk}:{case.version}:duplicate", context=context)
    return row


def part(row: Duplicate, *, by: User) -> Case:
    """Let a case go on where it stood; whoever was told so is told again.

    Raises ForbiddenMove, or StaleCase.
    """
    case = row.case
    with transaction.atomic():
        advance(case, "not_duplicate", by=by, warrant=WARRANT)
        row.delete()
        record(row.kept.stream, "let_go", by=by, facts={"other": case.reference})
        if not cancel_unsent(case.stream, since=row.at):
            key = f"{case.pk}:{case.version}:not_duplicate"
            tell(case, "not_duplicate", dedupe=key, context={})
    return case


def kept_for(case: Case) -> Case | None:
    """The case that goes on in place of this one; None where it was not a duplicate."""
    if case.state != State.CLOSED:
        return None
    row = Duplicate.objects.filter(case=case).select_related("kept__key").first()
    return row.kept if row else None


def follow(case: Case) -> Case:
    """The case that a person may open who may open this one.

    A duplicate leads on only where both cases hold the same phone, e-mail or document: a slip
    of staff then opens nobody's case to a stranger.
    """
    kept = kept_for(case)
    if kept is None:
        return case
    facts = CaseIndex.objects.filter(case=case, purpose__in=OF_A_PERSON).values("digest")
    same = CaseIndex.objects.filter(case=kept, digest__in=facts).exists()
    return kept if same else case
