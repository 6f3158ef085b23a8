"""The queue's filters, as they stand in the URL; anything unknown in it is ignored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from forms_engine.clock.time import today
from forms_engine.forms.normalise import name_words, strip_invisible

from .dates import warned_until
from .enums import UNANSWERED, WORDED, Kind, Lookup, State
from .indexes import digest, plain_document, plain_email, plain_phone
from .models import Case, CaseIndex
from .references import read_reference

SEARCH_LIMIT = 120
CODE_LIMIT = 40
SHORTEST_NUMBER = 5
SEARCH_CAP = 400  # a name that more people bear needs a second word
WORDS_SOUGHT = 5


def late(day: date) -> Q:
    """Cases whose next act is overdue; the clock stands while the applicant is asked."""
    return Q(is_open=True, due_on__lt=day) & ~Q(state=State.WAITING)


def promised_before(day: date) -> Q:
    """Unanswered cases whose promised date lies before `day`; what begins with words has none."""
    unanswered = Q(is_open=True, promised_date__lt=day, state__in=UNANSWERED)
    return unanswered & ~Q(kind__in=WORDED)


def about_to_pass() -> Q:
    """Cases that need an answer or a new date within the days of warning."""
    return promised_before(warned_until() + timedelta(days=1))


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Which part of the queue to show; "" and False mean all. `assignee`: "none" or a user id."""

    state: str = ""
    kind: str = ""
    service: str = ""
    channel: str = ""
    assignee: str = ""
    urgent: bool = False
    overdue: bool = False
    soon: bool = False
    ended: bool = False
    search: str = ""

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "Filters":
        """The filters of a query string."""
        words = {name: strip_invisible(given.get(name, "")).strip() for name in cls.NAMES}
        return cls(
            state=words["state"] if words["state"] in State.values else "",
            kind=words["kind"] if words["kind"] in Kind.values else "",
            service=words["service"][:CODE_LIMIT],
            channel=words["channel"][:CODE_LIMIT],
            assignee=words["assignee"] if _is_assignee(words["assignee"]) else "",
            urgent=words["urgent"] == "1",
            overdue=words["overdue"] == "1",
            soon=words["soon"] == "1",
            ended=words["ended"] == "1",
            search=words["search"][:SEARCH_LIMIT],
        )

    NAMES = (
        "state",
        "kind",
        "service",
        "channel",
        "assignee",
        "urgent",
        "overdue",
        "soon",
        "ended",
        "search",
    )

    @property
    def looks_at_ended(self) -> bool:
        """True where ended cases are wanted; a search looks at both."""
        return self.ended or self.state in (State.ACTIVE, State.CLOSED, State.WITHDRAWN)

    def apply(self, cases: QuerySet[Case]) -> QuerySet[Case]:
        """The cases that pass."""
        equal = {"state": self.state, "kind": self.kind}
        equal |= {"service": self.service, "channel": self.channel}
        cases = cases.filter(**{name: value for name, value in equal.items() if value})
        if not self.search:
            cases = cases.filter(is_open=not self.looks_at_ended)
        if self.assignee:
            cases = cases.filter(assignee=None if self.assignee == "none" else int(self.assignee))
        if self.urgent:
            cases = cases.filter(urgent=True)
        if self.overdue:
            cases = cases.filter(late(today()))
        if self.soon:
            cases = cases.filter(about_to_pass())
        return found_by(cases, self.search) if self.search else cases


def _is_assignee(text: str) -> bool:
    return text == "none" or (text.isascii() and text.isdecimal() and len(text) <= 9)


def _rows(purpose: Lookup, value: str) -> QuerySet[CaseIndex]:
    """The index rows of one fact."""
    return CaseIndex.objects.filter(digest=digest(purpose, value))


def _holding(purpose: Lookup, value: str) -> Q:
    """Cases with this fact; at most SEARCH_CAP of them are looked at."""
    return Q(pk__in=_rows(purpose, value).values("case")[:SEARCH_CAP])


def _numbered(text: str) -> QuerySet[CaseIndex]:
    """The index rows of a phone or a document number, whichever it is.

    One list of digests and no OR of two conditions, for which PostgreSQL would read every case.
    """
    sought = [digest(Lookup.DOCUMENT, plain_document(text))]
    if phone := plain_phone(text):
        sought.append(digest(Lookup.PHONE, phone))
    return CaseIndex.objects.filter(digest__in=sought)


def _numbers(text: str) -> Q:
    """Cases with this phone or document number."""
    return Q(pk__in=_numbered(text).values("case")[:SEARCH_CAP])


def _referred(reference: str, text: str) -> Q:
    """The case of a reference, and those whose document number looks the same; ids for the OR."""
    own = Case.objects.filter(reference=reference).values_list("pk", flat=True)
    alike = _numbered(text).values_list("case", flat=True)[:SEARCH_CAP]
    return Q(pk__in=[*own, *alike])


def _named(words: list[str]) -> Q:
    """Cases that hold every word of a name, found by way of the rarest one."""
    if len(words) > 1:
        words = sorted(words, key=lambda word: _rows(Lookup.NAME, word)[:SEARCH_CAP].count())
    rows = _rows(Lookup.NAME, words[0])
    for word in words[1:]:
        rows = rows.filter(Exists(_rows(Lookup.NAME, word).filter(case=OuterRef("case"))))
    return Q(pk__in=rows.values("case")[:SEARCH_CAP])


def found_by(cases: QuerySet[Case], text: str) -> QuerySet[Case]:
    """The cases found by a reference, an e-mail address, a number, or every word of a name."""
    if reference := read_reference(text):
        return cases.filter(_referred(reference, text))
    if "@" in text:
        return cases.filter(_holding(Lookup.EMAIL, plain_email(text)))
    if sum(c.isdecimal() for c in text) >= SHORTEST_NUMBER:
        return cases.filter(_numbers(text))
    words = name_words(text)[:WORDS_SOUGHT]
    return cases.filter(_named(words)) if words else cases.none()
