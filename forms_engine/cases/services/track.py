"""Opens a case to its applicant: by reference and last digits, or by a link that works once."""

from collections.abc import Sequence

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.clock.time import now
from forms_engine.forms.normalise import ascii_digits
from forms_engine.outbox.services import enqueue

from ..behalf import addressee
from ..enums import Lookup
from ..exceptions import UnknownCase
from ..indexes import LAST_DIGITS, digest, phone4_value, plain_email, plain_phone
from ..models import Case, CaseIndex, TrackingPass
from ..references import read_reference
from .passes import ASKED_LINK, BROWSER, new_pass, pass_hash, tracking_link
from .tell import language_of, tell

LINKS_AT_ONCE = 3


def find(reference: str, last4: str) -> Case:
    """The case of this reference and these digits; raises UnknownCase.

    One digest and one indexed query, whatever is typed, so that timing tells nothing.
    """
    known = read_reference(reference) or ""
    digits = "".join(c for c in ascii_digits(last4[:40]) if c.isdigit() and c.isascii())
    value = phone4_value(known, digits if len(digits) == LAST_DIGITS else "")
    wanted = digest(Lookup.PHONE4, value)
    row = CaseIndex.objects.filter(digest=wanted).select_related("case__key").first()
    if row is None:
        raise UnknownCase
    return row.case


def open_browser(case: Case) -> str:
    """A secret for this browser's cookie, good for 12 hours; the entry is recorded."""
    with transaction.atomic():
        record(case.stream, "tracked", by=None)
        return new_pass(case, TrackingPass.Use.BROWSER, lives=BROWSER)


def redeem_tracking(token: str) -> tuple[Case, str]:
    """Use up a link; returns the case and a browser secret. Raises UnknownCase when it is spent."""
    at, wanted = now(), pass_hash(TrackingPass.Use.LINK, token)
    with transaction.atomic():
        held = TrackingPass.objects.filter(digest=wanted, used_at=None, expires_at__gt=at)
        if not held.update(used_at=at):
            raise UnknownCase
        case = Case.objects.select_related("key").get(passes__digest=wanted)
        return case, open_browser(case)


def tracked(secret: str, reference: str) -> Case:
    """The case that this browser has opened, if it is the one named; raises UnknownCase."""
    row = (
        TrackingPass.objects.filter(
            digest=pass_hash(TrackingPass.Use.BROWSER, secret),
            used_at=None,
            expires_at__gt=now(),
        )
        .select_related("case__key", "case__submission__key", "case__enquiry")
        .first()
    )
    if row is None or row.case.reference != reference:
        raise UnknownCase
    return row.case


def leave(secret: str) -> None:
    """Forget this browser: "I am finished on this device"."""
    digest_ = pass_hash(TrackingPass.Use.BROWSER, secret)
    TrackingPass.objects.filter(digest=digest_, used_at=None).update(used_at=now())


def ask_for_link(contact: str) -> None:
    """Note that links were asked for by a phone number or an e-mail address.

    The same work whoever asks: the search and the sending happen later, in the outbox.
    """
    purpose = Lookup.EMAIL if "@" in contact else Lookup.PHONE
    plain = plain_email(contact) if purpose == Lookup.EMAIL else plain_phone(contact)
    wanted = digest(purpose, plain)
    with transaction.atomic():
        key = f"{wanted}:{now():%Y%m%d%H%M}"
        enqueue("tracking.link", key, {"digest": wanted, "asked": key})


def send_links(wanted: str, *, asked: str) -> Sequence[Case]:
    """Send a one-time link for each of the latest cases of this contact (at most three)."""
    found = Case.objects.filter(indexes__digest=wanted).select_related("key")
    cases = list(found.order_by("-received_at")[:LINKS_AT_ONCE])
    for case in cases:
        send_link(case, dedupe=f"{case.pk}:{asked}")
    return cases


def send_link(case: Case, *, dedupe: str) -> None:
    """Send a one-time link to the address that the case already holds, never to a new one."""
    language = language_of(case, addressee(case))
    link = tracking_link(case, language=language, lives=ASKED_LINK)
    tell(case, "tracking_link", dedupe=dedupe, context={"link": link})
