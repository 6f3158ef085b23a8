"""How a volunteer is named: whole to the coordinator, first name and initial to everybody else."""

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_applicant

HEADS = ("عبد", "أبو", "ابو")


def whole_name(case: Case) -> str:
    """The name as it was typed; "–" for none."""
    return open_applicant(case).name or "–"


def short_name(name: str) -> str:
    """«باسل أ.», "Huda R."; a compound first name such as «عبد الله» stays whole."""
    words = name.split()
    taken = 2 if len(words) > 1 and words[0] in HEADS else 1
    first, rest = words[:taken], words[taken:]
    initial = rest[-1].removeprefix("ال")[:1] if rest else ""
    return " ".join([*first, f"{initial}."] if initial else first)
