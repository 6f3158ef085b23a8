"""Error pages in the page's language; 500 stands alone and touches neither database nor session."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

from cms.context import in_hand
from forms_engine.public.carrying import Carried, carried

# Whoever reads with a program gets a sentence as JSON.
FOR_PROGRAMS = {
    400: "The request could not be read.",
    403: "This is not allowed.",
    404: "There is nothing here.",
    500: "Something went wrong on our side. Try again later.",
}


def language_of(request: HttpRequest) -> str:
    """The language of the address, else Arabic: errors before routing have no locale yet."""
    return translation.get_language_from_path(request.path_info) or "ar"


def _page(request: HttpRequest, status: int, template: str = "", **context: object) -> HttpResponse:
    if request.path_info.startswith("/api/"):
        return _for_programs(status)
    with translation.override(language_of(request)):
        response = render(request, template or f"{status}.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def _for_programs(status: int) -> JsonResponse:
    told = {"message": FOR_PROGRAMS[status], "lang": "en", "dir": "ltr"}
    return JsonResponse(told, status=status, headers={"Cache-Control": "no-store"})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request could not be read."""
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: not allowed, in words."""
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 with ways onward."""
    return _page(request, 404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form sent from elsewhere or after its cookie was cleared: says so, and the way back."""
    public = not request.path_info.startswith("/admin/")
    return _page(request, 403, "public/key_lost.html", form=public, carried=carried(request))


def session_over(request: HttpRequest, typed: Carried) -> HttpResponse:
    """A long page of the staff's, sent after their session had ended: nothing of it is lost."""
    return _page(request, 403, "desk/keying/session_over.html", carried=typed)


def server_error(request: HttpRequest) -> HttpResponse:
    """500 without context processors: whatever broke may break them too."""
    if request.path_info.startswith("/api/"):
        return _for_programs(500)
    language = language_of(request)
    with translation.override(language):
        body = render_to_string("500.html", {"house": in_hand(language)})
    return HttpResponse(body, status=500, headers={"Cache-Control": "no-store"})
