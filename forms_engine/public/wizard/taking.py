"""Takes the files that were chosen at a step, whichever of its buttons was pressed."""

from collections.abc import Sequence

from django.http import HttpRequest

from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.step import Step
from forms_engine.public.throttle import TooMany
from forms_engine.public.wizard.gate import Visit
from forms_engine.public.wizard.limits import count_file
from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.adding import Place, add
from forms_engine.runs.files.listing import Refusal
from forms_engine.runs.files.receiving import field_of, is_whole, received, sent_name

STATUS = {"too_large": 413, "too_often": 429}


def places(visit: Visit, step: Step) -> list[Place]:
    """The upload questions that a step of the run asks now."""
    others = {key: given for key, given in visit.answers.items() if key != step.key}
    asked = [question for question in step.asked(others) if isinstance(question, Upload)]
    return [Place(visit.run, visit.form, step, question) for question in asked]


def take(request: HttpRequest, found: Sequence[Place]) -> list[Refusal]:
    """Keep every file that came, and say of each other one why not; raises RunClosed.

    A body that was cut short holds nothing that can be trusted to be whole.
    """
    if found and not is_whole(request):
        return [refusal(request, found[0], "cut_off")]
    chosen = [place for place in found if field_of(place.question.key) in request.FILES]
    return [refused for place in chosen if (refused := _take(request, place))]


def has_chosen(request: HttpRequest, found: Sequence[Place]) -> bool:
    """Whether a file came for any of these questions."""
    return any(field_of(place.question.key) in request.FILES for place in found)


def refusal(request: HttpRequest, place: Place, code: str) -> Refusal:
    """Why a file of this question was not kept, beside its own name."""
    name = sent_name(request, field=field_of(place.question.key))
    words = place.question.message(code)
    return Refusal(place.question.key, name, words, STATUS.get(code, 422))


def _take(request: HttpRequest, place: Place) -> Refusal | None:
    try:
        _count(place)
        add(place, received(request, field=field_of(place.question.key)))
    except FileRefused as refused:
        return refusal(request, place, refused.code)
    return None


def _count(place: Place) -> None:
    try:
        count_file(place.run.pk)
    except TooMany:
        raise FileRefused("too_often") from None
