"""The shapes of leaving a run, coming back to it, and asking to be called."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from .schemas import PRINTABLE, Code, DateOut, Direction, RunStarted, Strict


class ResumeIn(Strict):
    """A code or the token of a link, and what proves the person; `press` names one attempt.

    The same press within a minute opens the run again, should its answer have been lost.
    """

    code: Annotated[str, Field(max_length=40, pattern=PRINTABLE)] = ""
    token: Annotated[str, Field(max_length=100, pattern=PRINTABLE)] = ""
    proof: Annotated[str, Field(max_length=254, pattern=PRINTABLE)] = ""
    press: Annotated[str, Field(max_length=254, pattern=PRINTABLE)] = ""


class RunResumed(RunStarted):
    """A run that was come back to; `next` is the first step still missing, null when none is."""

    next: str | None  # type: ignore[assignment]  # a run that has just begun always has one
    missing: list[str]


class WayBack(Schema):
    """How to come back: the link, the code (where there is a proof), and what they ask for.

    `asks` is "phone" (last four digits), "email" (first four letters) or null for nothing;
    `sent_by` says by which channel they are on their way to the person.
    """

    link: str
    token: str
    code: str | None
    asks: str | None
    sent_by: str | None
    lang: str
    dir: Direction
    expires: DateOut


class CallIn(Strict):
    """Whom to call about which step; `time` is soon, morning, afternoon or evening."""

    step: Code
    name: Annotated[str, Field(max_length=400)]
    phone: Annotated[str, Field(max_length=400)]
    time: Annotated[str, Field(max_length=20)]
    language: Annotated[str, Field(max_length=20)]


class CallAsked(Schema):
    """The enquiry that was made."""

    reference: str
    track_url: str
    lang: str
    dir: Direction
