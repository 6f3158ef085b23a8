"""Headers that every answer carries, and the looser policy that the Wagtail admin needs."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

from forms_engine.public.carrying import carried
from rakeen.errors import bad_request, session_over

ALWAYS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(self), microphone=(), payment=(), usb=()",
}
# Wagtail's editor needs inline scripts and styles (wagtail-localize is blank without them).
ADMIN_POLICY = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-src": ["'self'", *filter(None, [settings.RAKEEN_FRONT_END])],  # the editor's preview
}


class Headers:
    """Outside every other middleware of ours, so errors and redirects carry the headers too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        return response


class Readable:
    """Refuses NUL in an address, which PostgreSQL cannot hold, and a length that is no number."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return bad_request(request, ValueError("NUL in the address"))
        if not (request.META.get("CONTENT_LENGTH") or "0").isdecimal():
            return bad_request(request, ValueError("the length is no number"))
        return self.get_response(request)


class SessionOver:
    """What staff keyed in is not thrown away where their session ended before they sent it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: object) -> HttpResponse | None:
        """Before Wagtail's door, which leads to the login and forgets what was sent."""
        typed = carried(request) if request.path_info.startswith("/admin/") else None
        if typed is None or request.user.is_authenticated:
            return None
        return session_over(request, typed)


class AdminPolicy:
    """Inside the CSP middleware: the admin's looser policy, on the staff's pages only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith("/admin/"):
            response._csp_replace = ADMIN_POLICY  # read by csp.middleware
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class Locale(LocaleMiddleware):
    """Django's, but the admin speaks Arabic unless a person chose otherwise in their account.

    Who is told 404 by the admin or by an API is not sent on to a page of the site.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Guess no language from the browser where staff work."""
        super().process_request(request)
        if request.path_info.startswith("/admin/"):
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Leave these alone: they have no prefixed twin, though Wagtail takes any address."""
        if request.path_info.startswith(("/admin/", "/api/")):
            return response
        return super().process_response(request, response)
