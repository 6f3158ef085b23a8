"""Takes the files that were chosen on a page of a form, whichever of its buttons was pressed."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest

from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.adding import Place, add
from forms_engine.runs.files.listing import Refusal
from forms_engine.runs.files.receiving import field_of, is_whole, name_in, received

STATUS = {"too_large": 413, "too_often": 429}
Count = Callable[[Place], None]


def take(
    request: HttpRequest, found: Sequence[Place], *, count: Count | None = None
) -> list[Refusal]:
    """Keep every file that came, and say of each other one why not; raises RunClosed.

    `count` holds a flood off with FileRefused. A body that was cut short holds nothing that can be
    trusted to be whole.
    """
    if found and not is_whole(request):
        return [cut_off(request, found)]
    return [
        refused for place in chosen(request, found) if (refused := _take(request, place, count))
    ]


def chosen(request: HttpRequest, found: Sequence[Place]) -> list[Place]:
    """The questions for which a file came."""
    return [place for place in found if field_of(place.question.key) in request.FILES]


def refusal(place: Place, code: str, name: str = "") -> Refusal:
    """Why the file of this name was not kept, beside its question."""
    key, words = place.question.key, place.question.message(code)
    return Refusal(key, name, words, STATUS.get(code, 422))


def too_long(found: Sequence[Place]) -> Refusal:
    """Why nothing of a body was looked at; beside a question only where there is no other."""
    roomiest = max(found, key=lambda place: place.question.largest)
    return _beside(roomiest, found, "too_large")


def cut_off(request: HttpRequest, found: Sequence[Place]) -> Refusal:
    """Why nothing of a body was kept; beside the question whose file came, if that is one."""
    came = chosen(request, found) or found
    return _beside(came[0], came, "cut_off", _name(request, came[0]) if len(came) == 1 else "")


def _beside(place: Place, others: Sequence[Place], code: str, name: str = "") -> Refusal:
    told = refusal(place, code, name)
    return told if len(others) == 1 else Refusal("", name, told.text, told.status)


def _take(request: HttpRequest, place: Place, count: Count | None) -> Refusal | None:
    try:
        if count:
            count(place)
        add(place, received(request, field=field_of(place.question.key)))
    except FileRefused as refused:
        return refusal(place, refused.code, _name(request, place))
    return None


def _name(request: HttpRequest, place: Place) -> str:
    return name_in(request, field_of(place.question.key))
