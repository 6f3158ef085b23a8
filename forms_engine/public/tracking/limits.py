"""How often tracking may be tried (trust bar S10); the owner can always ask for a link."""

from datetime import timedelta

from django.http import HttpRequest

from forms_engine.cases.models import Case
from forms_engine.cases.references import read_reference
from forms_engine.forms.normalise import compact

from ..throttle import Limit, address_of, forgive, give_back, hit, network_of

PER_REFERENCE = Limit(name="track.reference", tries=5, window=timedelta(minutes=15))
PER_ADDRESS = Limit(name="track.address", tries=20, window=timedelta(hours=1))
PER_NETWORK = Limit(name="track.network", tries=100, window=timedelta(hours=1))
OPENINGS = Limit(name="track.openings", tries=60, window=timedelta(hours=1))
LINKS_PER_CONTACT = Limit(name="link.contact", tries=3, window=timedelta(hours=1))
LINKS_PER_ADDRESS = Limit(name="link.address", tries=20, window=timedelta(hours=1))
LINES = Limit(name="track.lines", tries=10, window=timedelta(hours=1))
FILES = Limit(name="track.files", tries=40, window=timedelta(hours=1))
CODES = Limit(name="track.codes", tries=3, window=timedelta(hours=1))
CODES_TO = Limit(name="track.codes.to", tries=3, window=timedelta(hours=1))


def _subject(reference: str) -> str:
    """The reference that is meant, or what was typed: the unknown is counted like the known."""
    return read_reference(reference) or compact(reference[:40]).upper()


def count_try(request: HttpRequest, reference: str) -> None:
    """Count a try to open a case; raises TooMany."""
    address = address_of(request)
    hit(PER_ADDRESS, address)
    hit(PER_NETWORK, network_of(address))
    hit(PER_REFERENCE, _subject(reference))


def count_opening(request: HttpRequest, reference: str) -> None:
    """The right digits were given: earlier slips on this reference count no more.

    The opening itself is uncounted for the address too, where a whole camp may sit; the slips
    that others made there stay counted. Each opening makes a pass, so one reference has only so
    many: raises TooMany.
    """
    address = address_of(request)
    give_back(PER_ADDRESS, address)
    give_back(PER_NETWORK, network_of(address))
    forgive(PER_REFERENCE, _subject(reference))
    hit(OPENINGS, _subject(reference))


def count_link(request: HttpRequest, contact: str) -> None:
    """Count a request for links; raises TooMany."""
    hit(LINKS_PER_ADDRESS, address_of(request))
    hit(LINKS_PER_CONTACT, contact.casefold())


def count_line(case: Case) -> None:
    """Count a line that the person writes to us; raises TooMany."""
    hit(LINES, str(case.pk))


def count_upload(case: Case) -> None:
    """Count a file that is sent with an answer; opening files costs work. Raises TooMany."""
    hit(FILES, str(case.pk))


def count_code(case: Case, contact: str) -> None:
    """Count a code sent to a new contact, so that no stranger's phone is rung at will."""
    hit(CODES, str(case.pk))
    hit(CODES_TO, contact.casefold())
