"""Which files the page takes where staff key a form in."""

from collections.abc import Sequence

from django.http import HttpRequest

from forms_engine.forms.form import Form
from forms_engine.forms.whole import whole_steps
from forms_engine.runs.files.adding import Place
from forms_engine.runs.files.queries import uploads
from forms_engine.runs.files.receiving import field_of, prepare
from forms_engine.runs.models import Keying

LARGEST_BODY = 1024 * 1024 * 1024  # bytes; read to its end, so that what is typed behind it is kept


def places(keying: Keying, form: Form) -> list[Place]:
    """Every upload question of the form, in steps that show all of their questions."""
    steps = whole_steps(form)
    return [Place(keying.run, form, step, asked) for step in steps for asked in uploads(step)]


def make_ready(request: HttpRequest, found: Sequence[Place]) -> None:
    """Before anything reads the body; raises FileRefused for one that is too long."""
    prepare(request, fields=[field_of(place.question.key) for place in found], most=LARGEST_BODY)
