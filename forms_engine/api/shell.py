"""Around every address of the API: language, size, headers, and failures as problem JSON."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.receiving import prepare

from .language import asked_language, spoken
from .refusals import not_allowed, problem_for, too_large, unknown

View = Callable[..., HttpResponse]
LARGEST_BODY = 256 * 1024  # bytes; the longest form with every answer full is far smaller


def shell(view: View) -> View:
    """Wrap a view; nothing but an unforeseen fault of ours leaves it as an exception.

    No cookie is read or set, so there is no CSRF to guard against; other origins get no CORS
    header; answers are personal, so nothing may keep them.
    """

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        language = "ar"
        try:
            language = asked_language(request)
            with translation.override(language):
                response = _run(view, request, *args, **kwargs)
            language = spoken(request, language)
        except Exception as error:
            response = _refusal(error, language)
        response.headers.setdefault("Content-Language", language)
        response["Cache-Control"] = "no-store"
        response["Vary"] = "Accept-Language, Authorization, X-Run-Secret"
        return response

    return answer


def _refusal(error: Exception, language: str) -> HttpResponse:
    """The problem that an exception stands for; raises it again where it is a fault of ours."""
    with translation.override(language):
        problem = problem_for(error)
    if problem is None:
        raise error
    return problem.response(language=language)


def _run(view: View, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
    _bound(request)
    response = view(request, *args, **kwargs)
    if response.status_code == 405:
        raise not_allowed(response.get("Allow", ""))
    return response


def _bound(request: HttpRequest) -> None:
    """Files may be larger than answers, and are read in bounded memory."""
    if request.content_type == "multipart/form-data":
        try:
            return prepare(request)
        except FileRefused:
            raise too_large() from None
    if _length(request) > LARGEST_BODY:
        raise too_large()


def _length(request: HttpRequest) -> int:
    """The announced length of the body in bytes; 0 when none or nonsense is announced."""
    announced = request.META.get("CONTENT_LENGTH") or ""
    return int(announced) if announced.isdecimal() else 0


def nothing_here(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Any other address below the API."""
    raise unknown()
