"""What must be true before a volunteer is accepted."""

from forms_engine.cases.models import Case
from forms_engine.cases.workflow.moves import Facts

from .exceptions import ChecksMissing
from .services.checks import missing
from .services.profiles import make_profile


def checks_stand(case: Case, facts: Facts) -> None:
    """Every check stands; under eighteen a guardian's consent is one of them."""
    if lacking := missing(make_profile(case)):
        raise ChecksMissing(lacking)
