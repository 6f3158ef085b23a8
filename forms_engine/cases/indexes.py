"""Blind indexes: what a case is found by, without holding any of it readable."""

from collections.abc import Iterable, Iterator

from forms_engine.forms.normalise import ascii_digits, compact, name_words, phone_e164
from forms_engine.vault.blind import blind

from .behalf import Filler
from .enums import Lookup
from .models import Case, CaseIndex
from .sealed import Applicant

LAST_DIGITS = 4
Person = Applicant | Filler
OF_A_PERSON = (Lookup.PHONE, Lookup.EMAIL, Lookup.DOCUMENT)


def digest(purpose: Lookup, value: str) -> str:
    """The digest under which `value` is stored; `value` is normalised already."""
    return blind(f"case.{purpose}", value)


def plain_phone(typed: str) -> str:
    """The number in E.164 where it can be read, else its digits alone."""
    return phone_e164(typed) or "".join(c for c in ascii_digits(typed) if c in "0123456789")


def plain_document(typed: str) -> str:
    """A document number without spaces or marks, in capitals and ASCII digits."""
    return compact(typed).upper()


def plain_email(typed: str) -> str:
    """An address in lower case."""
    return typed.strip().casefold()


def phone4_value(reference: str, last4: str) -> str:
    """Reference and last digits joined: one lookup finds the case or finds nothing."""
    return f"{reference}:{last4}"


def _values(case: Case, person: Person) -> Iterator[tuple[Lookup, str]]:
    phone = plain_phone(person.phone)
    if phone:
        yield Lookup.PHONE, phone
        yield Lookup.PHONE4, phone4_value(case.reference, phone[-LAST_DIGITS:])
    if person.email:
        yield Lookup.EMAIL, plain_email(person.email)
    for word in name_words(person.name):
        yield Lookup.NAME, word


def index_rows(case: Case, people: Iterable[Person], *, document: str) -> list[CaseIndex]:
    """The rows to store for this case, each fact once, whichever of its `people` it is about."""
    found = dict.fromkeys(value for person in people for value in _values(case, person))
    if plain_document(document):
        found[Lookup.DOCUMENT, plain_document(document)] = None
    return [
        CaseIndex(case=case, purpose=purpose, digest=digest(purpose, value))
        for purpose, value in found
    ]


def person_digests(applicant: Applicant, *, document: str) -> list[str]:
    """What this person's cases would be found by: phone, e-mail and document, where given."""
    given = (
        (Lookup.PHONE, plain_phone(applicant.phone)),
        (Lookup.EMAIL, plain_email(applicant.email)),
        (Lookup.DOCUMENT, plain_document(document)),
    )
    return [digest(purpose, value) for purpose, value in given if value]
