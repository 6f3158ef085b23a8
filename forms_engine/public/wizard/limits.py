"""How often a way back may be tried, a call asked for, and a file be sent."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest

from forms_engine.forms.codes import read_code
from forms_engine.forms.normalise import compact

from ..throttle import Limit, address_of, forgive, give_back, hit, network_of

LONGEST_SUBJECT = 60
# A crowded camp shares one address, where only slips count; five of them lock the code itself.
PER_WAY = Limit(name="resume.way", tries=6, window=timedelta(minutes=15))
PER_ADDRESS = Limit(name="resume.address", tries=60, window=timedelta(hours=1))
PER_NETWORK = Limit(name="resume.network", tries=200, window=timedelta(hours=1))
OPENINGS = Limit(name="resume.run", tries=60, window=timedelta(hours=1))
FILES = Limit(name="run.files", tries=100, window=timedelta(hours=1))
CALLS_PER_RUN = Limit(name="call.run", tries=5, window=timedelta(hours=1))
CALLS_PER_ADDRESS = Limit(name="call.address", tries=60, window=timedelta(hours=1))


def _subject(way: str) -> str:
    """The code that is meant, or what was sent: the unknown is counted like the known."""
    return read_code(way) or compact(way[:LONGEST_SUBJECT])


def count_return(request: HttpRequest, way: str) -> None:
    """Count a try to come back by a code or a link's token; raises TooMany."""
    address = address_of(request)
    hit(PER_ADDRESS, address)
    hit(PER_NETWORK, network_of(address))
    hit(PER_WAY, _subject(way))


def count_opening(request: HttpRequest, way: str, run: UUID) -> None:
    """The run was opened: earlier slips on its way back count no more, nor this for the address.

    Each opening makes a pass, so one run has only so many: raises TooMany.
    """
    address = address_of(request)
    give_back(PER_ADDRESS, address)
    give_back(PER_NETWORK, network_of(address))
    forgive(PER_WAY, _subject(way))
    hit(OPENINGS, str(run))


def count_file(run: UUID) -> None:
    """Count a file that is sent to a run; opening files costs work. Raises TooMany."""
    hit(FILES, str(run))


def count_call(request: HttpRequest, run: str) -> None:
    """Count a request to be called that was made in this run; raises TooMany."""
    hit(CALLS_PER_ADDRESS, address_of(request))
    hit(CALLS_PER_RUN, run)
