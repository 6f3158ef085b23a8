"""Whom a run belongs to: where they are written to, and what proves them when they come back."""

from collections.abc import Iterator
from hmac import compare_digest
from typing import NamedTuple

from forms_engine.forms.form import Form
from forms_engine.forms.normalise import ascii_digits, strip_invisible
from forms_engine.forms.types import Answers
from forms_engine.messages.types import Address
from forms_engine.runs.models import Run
from forms_engine.vault.blind import blind

CHANNELS = {"email": "email", "phone": "sms"}
SIGNS = 4


class Proof(NamedTuple):
    """What the way back asks for: kind "phone", "email" or "" for nothing, and its digest."""

    kind: str = ""
    digest: str = ""


def contacts(form: Form, given: Answers) -> dict[str, str]:
    """The phone and the e-mail that were given, by question key; never a guardian's."""
    return dict(_contacts(form, given))


def _contacts(form: Form, given: Answers) -> Iterator[tuple[str, str]]:
    for step in form.steps:
        for question in step.questions:
            value = given.get(step.key, {}).get(question.key)
            if question.key in CHANNELS and value:
                yield question.key, str(value)


def address(form: Form, given: Answers) -> Address | None:
    """The e-mail address that was given, else the phone number."""
    found = contacts(form, given)
    return next((Address(CHANNELS[key], found[key]) for key in CHANNELS if key in found), None)


def proof(run: Run, form: Form, given: Answers) -> Proof:
    """The last four digits of the phone; without one, the first four letters of the e-mail."""
    found = contacts(form, given)
    kind = next((key for key in ("phone", "email") if key in found), "")
    return Proof(kind, _digest(run, kind, found[kind])) if kind else Proof()


def proves(run: Run | None, typed: str) -> bool:
    """Whether these signs are the run's; the same work for no run, so that timing tells nothing."""
    kind = run.proof_kind if run else "phone"
    known = run.proof if run else ""
    return compare_digest(known, _digest(run, kind, typed))


def _digest(run: Run | None, kind: str, text: str) -> str:
    signs = _last_digits(text) if kind == "phone" else _first_letters(text)
    return blind("run.proof", f"{run.pk if run else ''}:{kind}:{signs}")


def _last_digits(text: str) -> str:
    """Whoever writes the whole number is understood too."""
    digits = "".join(c for c in ascii_digits(text) if c.isascii() and c.isdigit())
    return digits[-SIGNS:] if len(digits) >= SIGNS else ""


def _first_letters(text: str) -> str:
    plain = ascii_digits(strip_invisible(text)).strip().casefold()
    return plain.partition("@")[0][:SIGNS]
