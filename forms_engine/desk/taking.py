"""Takes the files chosen on the page where staff key a form in, whichever button was pressed."""

from collections.abc import Sequence

from django.http import HttpRequest

from forms_engine.forms.form import Form
from forms_engine.forms.whole import whole_steps
from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.adding import Place, add
from forms_engine.runs.files.listing import Refusal
from forms_engine.runs.files.queries import uploads
from forms_engine.runs.files.receiving import field_of, prepare, received, sent_name
from forms_engine.runs.models import Keying

LARGEST_BODY = 1024 * 1024 * 1024  # bytes; read to its end, so that what is typed behind it is kept
STATUS = {"too_large": 413}


def places(keying: Keying, form: Form) -> list[Place]:
    """Every upload question of the form, in steps that show all of their questions."""
    steps = whole_steps(form)
    return [Place(keying.run, form, step, asked) for step in steps for asked in uploads(step)]


def make_ready(request: HttpRequest, found: Sequence[Place]) -> None:
    """Before anything reads the body; raises FileRefused for one that is too long."""
    prepare(request, fields=[field_of(place.question.key) for place in found], most=LARGEST_BODY)


def take(request: HttpRequest, found: Sequence[Place]) -> list[Refusal]:
    """Keep every file that came, and say of each other one why not; raises RunClosed."""
    chosen = [place for place in found if field_of(place.question.key) in request.FILES]
    return [refused for place in chosen if (refused := _take(request, place))]


def _take(request: HttpRequest, place: Place) -> Refusal | None:
    try:
        add(place, received(request, field=field_of(place.question.key)))
    except FileRefused as refused:
        return refusal(request, place, refused.code)
    return None


def refusal(request: HttpRequest, place: Place, code: str) -> Refusal:
    """Why a file of this question was not kept, beside its own name."""
    name = sent_name(request, field=field_of(place.question.key), most=LARGEST_BODY)
    words = place.question.message(code)
    return Refusal(place.question.key, name, words, STATUS.get(code, 422))
