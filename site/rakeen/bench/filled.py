"""A run with every answer given, ready to be sent."""

from forms_engine.forms.form import load
from forms_engine.runs.enums import Channel
from forms_engine.runs.models import Run
from forms_engine.runs.queries import answers
from forms_engine.runs.services import answer, start

GIVEN = {
    "need_for": {"for_whom": "self", "urgency": "soon"},
    "service": {"service": "lost"},
    "person": {
        "name": "أمل بنت سالم",
        "document_kind": "national_id",
        "document_number": "1123456780",
        "birth_year": "1370",
    },
    "contact": {
        "phone": "+966501234567",
        "email": "amal@example.org",
        "contact_language": "ar",
    },
    "place": {"site": "mina", "landmark": "مخيم 12"},
    "details": {"story": "ضاعت حقيبتي وفيها دوائي، وأحتاج إلى من يرشدني إلى أقرب مركز."},
    "check": {"consent": "on"},
    "declaration": {"declared": "on", "signature": "أمل بنت سالم"},
}


def filled_run() -> Run:
    """A help request, answered as a person would, not yet sent."""
    run, _secret = start("help", language="ar", channel=Channel.HELP)
    form = load(run.form_version, run.language)
    for key, data in GIVEN.items():
        step = next(step for step in form.visible(answers(run)) if step.key == key)
        bound = answer(run, form, step, data)
        if not bound.is_valid():
            raise RuntimeError(f"the step {key} was refused: {sorted(bound.errors)}")
    return run
