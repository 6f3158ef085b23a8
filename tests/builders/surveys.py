"""Makes ended cases, invitations and answers."""

from datetime import timedelta
from uuid import uuid4

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.references import new_reference
from forms_engine.cases.sealed import Applicant, seal_applicant
from forms_engine.clock.time import now, today
from forms_engine.surveys.enums import Outcome
from forms_engine.surveys.models import Answer, Invitation, MonthKey
from forms_engine.surveys.queries import TOKEN_PURPOSE
from forms_engine.vault.services import new_key
from forms_engine.vault.tokens import new_token, token_hash

AMAL = Applicant(name="Amal", email="amal@example.org", phone="+966501234567")


def make_ended_case(
    *,
    state: State = State.DELIVERED,
    applicant: Applicant = AMAL,
    service: str = "health",
    channel: str = "website",
    language: str = "ar",
) -> Case:
    """A help request that was delivered or refused today."""
    key, at = new_key(), now()
    case = Case(
        reference=new_reference(), kind=Kind.HELP, state=state, key=key,
        channel=channel, service=service, language=language,
        received_at=at, moved_at=at, complete_at=at, decided_at=at,
        delivered_at=at if state == State.DELIVERED else None,
        floor_date=today(), promised_date=today(), due_on=today(),
    )  # fmt: skip
    case.applicant = seal_applicant(case, applicant)
    case.save()
    return case


def make_invitation(
    *, days_open: int = 14, answered: bool = False, **traits: str
) -> tuple[Invitation, str]:
    """An invitation of this month and the token of its link."""
    token = new_token()
    month = traits.pop("month", f"{today():%Y-%m}")
    if not MonthKey.objects.filter(month=month).exists():
        MonthKey.objects.create(month=month, key=new_key())
    invitation = Invitation.objects.create(
        case_id=uuid4(), token_hash=token_hash(TOKEN_PURPOSE, token), month=month,
        expires_at=now() + timedelta(days=days_open), answered=answered, **_traits(traits),
    )  # fmt: skip
    return invitation, token


def make_answer(
    *, procedure: int = 4, provider: int = 4, result: int | None = None, **traits: str
) -> Answer:
    """An answer, and the invitation that it closed."""
    invitation, _token = make_invitation(answered=True, **traits)
    return Answer.objects.create(
        month=invitation.month, procedure=procedure, provider=provider, result=result,
        **_traits(traits),
    )  # fmt: skip


def _traits(given: dict[str, str]) -> dict[str, str]:
    usual = {
        "outcome": Outcome.DELIVERED,
        "service": "health",
        "channel": "website",
        "language": "ar",
    }
    return usual | {name: value for name, value in given.items() if name != "month"}
