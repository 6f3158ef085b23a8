"""What we asked and what the person answered, their files among it, and their objections."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language

from forms_engine.cases.models import Case, Question
from forms_engine.cases.sealed import open_words
from forms_engine.cases.services.attaching import upload_for
from forms_engine.clock.calendars import moment
from forms_engine.runs.files.later import later_files
from forms_engine.runs.files.listing import Item, item
from forms_engine.runs.files.row import RunFile


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """A question from staff and the answer to it, "" while there is none, with its files."""

    asked: str
    answer: str
    time: str
    files: Sequence[Item] = ()


def exchanges_of(case: Case) -> list[Exchange]:
    """Every question that stands, first to last; the files take one query for all of them."""
    asked = list(case.questions.filter(dropped_at=None))
    files = _files(case) if asked else {}
    return [_exchange(case, question, files) for question in asked]


def _exchange(case: Case, question: Question, files: Mapping[str, list[RunFile]]) -> Exchange:
    upload = upload_for(question)
    return Exchange(
        asked=open_words(case, question.asked, label="question"),
        answer=open_words(case, question.answer, label="answer"),
        time=moment(question.asked_at, _language()),
        files=[item(upload, row, "") for row in files.get(upload.key, [])],
    )


def _files(case: Case) -> Mapping[str, list[RunFile]]:
    """The files that came with answers, by the key of their question."""
    found: dict[str, list[RunFile]] = defaultdict(list)
    if case.submission is not None:
        for row in later_files(case.submission.run_id):
            found[row.question].append(row)
    return found


def objections_of(case: Case) -> list[Exchange]:
    """Why the person asked for a second hearing, in their own words."""
    if case.hearing == 1:
        return []
    return [
        Exchange(
            asked="",
            answer=open_words(case, row.objection, label="objection"),
            time=moment(row.at, _language()),
        )
        for row in case.reconsiderations.all()
    ]


def _language() -> str:
    return get_language() or "ar"
