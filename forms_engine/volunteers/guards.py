"""What must be true before a volunteer is accepted."""

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_answers
from forms_engine.cases.workflow.moves import Facts

from .answers import guardian_agreed, is_minor
from .exceptions import NoGuardianConsent


def guardian_consents(case: Case, facts: Facts) -> None:
    """Under eighteen a guardian's consent must stand in the application itself."""
    answers = open_answers(case)
    if is_minor(answers) and not guardian_agreed(answers):
        raise NoGuardianConsent("a guardian's consent is missing")
