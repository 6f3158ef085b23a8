"""Reports of social research, as a researcher files them."""

from builders.staff import make_staff
from forms_engine.cases.models import Case
from forms_engine.clock.time import today
from forms_engine.research.criteria import CRITERIA
from forms_engine.research.services import Answer, Findings, file_report
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User


def make_findings(level: int = 1, **given: object) -> Findings:
    """A visit whose every criterion is answered with the same level."""
    said = {
        "way": "visit",
        "met_on": today(),
        "place": "Mina, camp 12",
        "met": "Amal and her son",
        "report": "The wheelchair broke on the way.",
        "recommendation": "support",
        "answers": {one.code: Answer(level, f"Seen: {one.code}") for one in CRITERIA},
    }
    return Findings(**(said | given))


def report_on(case: Case, *, by: User | None = None, **given: object) -> None:
    """Send a case that stands in research to the committee."""
    file_report(case, make_findings(**given), by=by or make_staff(role=Role.RESEARCHER))


def typed_report(**given: str) -> dict[str, str]:
    """The same report as it is typed into the desk's form."""
    typed = {
        "version": "1",
        "way": "visit",
        "met_on": today().isoformat(),
        "place": "Mina, camp 12",
        "met": "Amal and her son",
        "report": "The wheelchair broke on the way.",
        "recommendation": "support",
    }
    for one in CRITERIA:
        typed |= {f"level_{one.code}": "1", f"ground_{one.code}": f"Seen: {one.code}"}
    return typed | given
