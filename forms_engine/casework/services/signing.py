"""The applicant signs the declaration on the tracking page, where no form took it (policy L51)."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from forms_engine.audit.services import record
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.held import held
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import seal_words
from forms_engine.clock.time import now
from forms_engine.forms.enums import Privacy, Purpose, Retention
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions import Signature

from ..completeness import declaration_of, declares_apart
from ..enums import DeclaredBy
from ..exceptions import CaseworkError
from ..models import Declaration
from ..statement import statement
from .checking import CHECKABLE

SIGNATURE = Signature(
    key="signature",
    label=_("Your full name, as your signature"),
    purpose=Purpose.PROVE,
    retention=Retention.REQUEST,
    privacy=Privacy.PERSONAL,
)


def may_sign(case: Case) -> bool:
    """True while the declaration is missing and the data is still being checked."""
    open_now = declares_apart(case) and case.state in CHECKABLE
    return open_now and declaration_of(case) is None


def sign(case: Case, name: str, *, language: str, digest: str) -> Declaration:
    """Keep the words as they were read: `digest` is theirs, `name` the typed signature.

    Raises ForbiddenMove where nothing is to be signed, and CaseworkError at "signature" or, where
    the words have changed since they were shown, at "digest".
    """
    said, spoken = statement(language)
    if digest != said.digest:
        raise CaseworkError(_("The words have changed. Read them once more."), field="digest")
    signature = seal_words(case, read_signature(name), label="declaration.signature")
    with transaction.atomic():
        if not may_sign(held(case)):
            raise ForbiddenMove("nothing to declare")
        row = Declaration.objects.create(
            case=case,
            method=DeclaredBy.SIGNED,
            at=now(),
            text=said.text,
            language=spoken,
            version=said.version,
            digest=said.digest,
            signature=signature,
        )
        facts = {"method": row.method, "digest": row.digest, "actor": "applicant"}
        record(case.stream, "declared", by=None, facts=facts)
    return row


def read_signature(name: str) -> str:
    """The name as every form of the house reads a signature; raises CaseworkError."""
    try:
        return str(SIGNATURE.clean(name, answers={}, siblings={}))
    except AnswerError as error:
        raise CaseworkError(SIGNATURE.message(error.code), field="signature") from None
