"""What a letter quotes of an act, in the words and the language of whoever reads it."""

from django.utils.translation import override

from forms_engine.clock.calendars import both
from forms_engine.clock.time import now

from ..citing import line_words
from ..dates import reconsider_by
from ..grounds import told
from ..models import Case
from ..workflow.moves import Facts, Move


def words_of(move: Move, case: Case, facts: Facts, *, language: str) -> dict[str, str]:
    """The facts that the applicant may read, as the template's context; "" for what is not given.

    `until` is the last day for asking to reconsider: the one stored with the refusal, or the one
    that a refusal now would store.
    """
    with override(language):
        cited = line_words(move.clause)
        reason = told(facts.get("ground", ""), facts.get("reason", ""))
    return {
        "question": facts.get("question", ""),
        "reason": reason,
        "conditions": "\n".join(f"- {line}" for line in condition_lines(facts)),
        "clause": cited,
        "until": both(case.reconsider_until or reconsider_by(now()), language),
    }


def condition_lines(facts: Facts) -> list[str]:
    """The conditions that were written, one a line, without empty ones."""
    lines = (line.strip() for line in facts.get("conditions", "").splitlines())
    return [line for line in lines if line]
