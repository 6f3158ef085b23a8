"""Help that is asked for on behalf of somebody else: who fills in, as what, with whose consent."""

from dataclasses import asdict, dataclass, replace

from django.db import models
from django.utils.translation import gettext_lazy as _

from forms_engine.vault.types import JSON

from .models import Case
from .sealed import Answers, Applicant, open_applicant, open_facts, seal_facts

SELF = "self"  # the answer to "for_whom" that names nobody else


class Relation(models.TextChoices):
    """What the one who fills in is to the one who needs help (policy L15, L20)."""

    FAMILY = "family", _("A member of the family")
    LEADER = "leader", _("Leader of the campaign or group")
    VOLUNTEER = "volunteer", _("A volunteer")
    STAFF = "staff", _("A member of the association's staff")
    COMPANION = "companion", _("A companion on the journey")
    OTHER = "other", _("Somebody else")


class Agreement(models.TextChoices):
    """Whether the one who needs help agreed; PDPL Art. 6 (1) helps those who cannot be asked."""

    GIVEN = "given", _("They know of the request and agreed to it")
    NOT_NOW = "not_now", _("They cannot be asked now")


@dataclass(frozen=True, kw_only=True)
class Filler:
    """Who fills in for another; `relation` and `agreement` are codes, "" where not given."""

    relation: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    agreement: str = ""
    reason: str = ""

    @property
    def relation_words(self) -> str:
        """The relation in words; a code of an editor's own stands for itself."""
        return str(dict(Relation.choices).get(self.relation, self.relation))

    @property
    def agreement_words(self) -> str:
        """Whether the other agreed, with the reason why they could not be asked."""
        words = str(dict(Agreement.choices).get(self.agreement, self.agreement))
        return f"{words}: {self.reason}" if self.reason else words


def text_of(answers: Answers, question: str) -> str:
    """The answer to a question in whichever step it is; "" where it is not answered."""
    given: list[JSON] = [step[question] for step in answers.values() if question in step]
    return str(given[0]) if given and given[0] is not None else ""


def read_filler(answers: Answers) -> Filler | None:
    """Who filled in for somebody else; None for those who ask for themselves."""
    if text_of(answers, "for_whom") in ("", SELF):
        return None
    return Filler(
        relation=text_of(answers, "relation"),
        name=text_of(answers, "filler_name"),
        phone=text_of(answers, "phone"),
        email=text_of(answers, "email"),
        agreement=text_of(answers, "agreement"),
        reason=text_of(answers, "not_asked"),
    )


def own_contact(answers: Answers, applicant: Applicant) -> Applicant:
    """The one who needs help with what is their own: the form's contact is the filler's."""
    return replace(applicant, phone=text_of(answers, "own_phone"), email="")


def seal_filler(case: Case, filler: Filler) -> bytes:
    """Close who filled in."""
    return seal_facts(case, asdict(filler), label="filler")


def open_filler(case: Case) -> Filler | None:
    """Who filled in for the applicant; raises KeyDestroyed after erasure."""
    return Filler(**open_facts(case, case.filler, label="filler")) if case.filler else None


def addressee(case: Case) -> Applicant:
    """Whom we write to: the applicant at an address of their own, else the one who filled in."""
    applicant, filler = open_applicant(case), open_filler(case)
    if filler is None or applicant.phone or applicant.email:
        return applicant
    name = filler.name or applicant.name
    return replace(applicant, name=name, phone=filler.phone, email=filler.email)
