"""What the case screen shows of the work on a case: checks, lists, tasks, links, who is looking."""

from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from forms_engine.cases.behalf import addressee
from forms_engine.cases.enums import Kind
from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.models import Case
from forms_engine.cases.services.tell import language_of
from forms_engine.casework.completeness import (
    Gap,
    Standing,
    asking_for,
    declares_apart,
    gaps_of,
    needed,
    sentence,
    standing,
)
from forms_engine.casework.services.checking import CHECKABLE, is_checker
from forms_engine.casework.services.duplicates import is_merger
from forms_engine.casework.services.presence import look, lookers
from forms_engine.casework.stages import GUIDES, stage_of
from forms_engine.casework.workflow import SOURCES
from forms_engine.runs.files.row import RunFile
from forms_engine.staff.models import User

from ..guides import Guide, guides
from ..labels import language_name
from ..people import staff_name
from . import checks, links, todo

Row = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class Work:
    """The parts; an empty part is not shown."""

    looking: str
    checks: list[Row]
    missing: list[Row]
    whole: bool
    sentences: list[Row]
    ask: str
    checklist: list[Row]
    tasks: list[Row]
    family: list[Row]
    duplicates: list[Row]
    guides: list[Guide]
    ways: list[dict[str, str]]
    merges: bool
    quiet: bool


def work(case: Case, user: User, papers: list[RunFile], *, handles: bool) -> Work:
    """The work on `case` as `user` may see it; notes that they are looking at it."""
    reads = partial(may_read, user, case)
    stands = standing(case) if reads(Field.CHECKS) else {}
    rows = needed(case, stands) if reads(Field.CHECKS) else []
    checkable = bool(rows) or (reads(Field.CHECKS) and declares_apart(case))
    open_to_checks = checkable and case.state in CHECKABLE
    checks_open = handles and is_checker(user, case)
    missing = gaps_of(case, rows, papers) if open_to_checks else []
    merges = handles and is_merger(user, case) and case.state in SOURCES[Kind(case.kind)]
    look(case, user)
    return Work(
        looking=_looking(case, user),
        checks=[
            *checks.rows(case, rows, checks_open=checks_open),
            *(checks.declared(case, checks_open=checks_open) if checkable else []),
        ],
        missing=checks.missing(missing),
        whole=open_to_checks and not missing,
        sentences=_sentences(case, missing, stands) if missing and handles else [],
        ask=_ask(case) if missing and handles else "",
        checklist=checks.checklist(case),
        tasks=todo.rows(case, None if reads(Field.TASKS) else user),
        family=links.family(case, user, parts=handles) if reads(Field.LINKS) else [],
        duplicates=links.duplicates(case, user, parts=handles and is_merger(user, case))
        if reads(Field.LINKS)
        else [],
        guides=guides(GUIDES, stage_of(case)) if reads(Field.CHECKS) else [],
        ways=links.ways(case, merges=merges) if handles else [],
        merges=merges,
        quiet=hasattr(case, "quiet"),
    )


def _looking(case: Case, user: User) -> str:
    """Who else opened this a moment ago, in one sentence; "" for nobody."""
    others = lookers(case, user)
    if not others:
        return ""
    names = _(", ").join(staff_name(one.user) for one in others)
    text = ngettext(
        "%(names)s is looking at this now.", "%(names)s are looking at this now.", len(others)
    )
    return text % {"names": names}


def _sentences(case: Case, missing: list[Gap], stands: Standing) -> list[Row]:
    """The ready sentence in Arabic, and in the applicant's own language where we write it.

    What is `missing` was read in the active language already.
    """
    theirs = language_of(case, addressee(case), "question")
    return [
        {
            "title": language_name(code),
            "text": asking_for(missing)
            if code == get_language()
            else sentence(case, language=code, checks=stands),
            "lang": code,
            "dir": "rtl" if code in settings.LANGUAGES_BIDI else "ltr",
        }
        for code in dict.fromkeys(("ar", theirs))
    ]


def _ask(case: Case) -> str:
    """Where the question is asked with the sentence written already."""
    return reverse("desk:act", args=[case.reference, "ask_applicant"]) + "?missing=1"
