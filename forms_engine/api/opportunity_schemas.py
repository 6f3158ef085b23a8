"""The shapes of opportunities to volunteer."""

from typing import Literal

from ninja import Schema

from .schemas import DateOut, Direction, StateOut


class CodedOut(Schema):
    """A code with its words."""

    code: str
    label: str


class OpportunityLine(Schema):
    """One opportunity of the list; `free` places, none where there is only a waiting list."""

    id: int
    title: str
    lang: str
    dir: Direction
    starts: DateOut
    ends: DateOut
    time: str
    place: CodedOut
    state: Literal["open", "full"]
    free: int
    url: str


class OpportunityList(Schema):
    """What is ahead, the next first; `next` is the `start` of the following page, or null."""

    opportunities: list[OpportunityLine]
    next: int | None


class OpportunityOut(OpportunityLine):
    """One opportunity whole: what is done, where to meet, what is wished for, how many wait."""

    what: str
    spot: str
    languages: list[CodedOut]
    skills: list[CodedOut]
    minimum_age: int
    supervised: bool
    night: bool
    waiting: int


class PlaceOut(Schema):
    """What became of signing up: a place, or the waiting list; `own_url` is the person's page."""

    opportunity: int
    state: StateOut
    lang: str
    dir: Direction
    own_url: str
