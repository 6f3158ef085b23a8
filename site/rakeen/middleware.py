"""Headers that every answer carries, and the looser policy that the Wagtail admin needs."""

from collections.abc import Callable
from hashlib import blake2b

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_vary_headers

from cms.fresh import Noted, moment, noted_on
from cms.offline import HEADER as OFFLINE
from forms_engine.public.carrying import carried
from rakeen.errors import bad_request, session_over
from rakeen.hot.asking import WHOLE
from rakeen.hot.naming import watched
from rakeen.hot.purging import is_purged

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


UNTOLD = 1  # second that a CDN may keep what it is never told to purge
# They have no twin with a language before it, and read the same in every language.
UNPREFIXED = ("/admin/", "/api/", "/sitemap.xml", "/robots.txt", "/sw.js")


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
        """Before Wagtail's door, which leads to the login and forgets what was sent.

        Of those who are signed in nothing is read: their page says first which files it takes.
        """
        if not request.path_info.startswith("/admin/") or request.user.is_authenticated:
            return None
        typed = carried(request)
        return session_over(request, typed) if typed else None


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
    """Django's, but an address without a language is Arabic's, whatever the browser asks for.

    The admin too speaks Arabic unless a person chose otherwise in their account. Who is told 404
    by the admin or by an API is not sent on to a page of the site.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Guess no language from the browser: nobody is sent where they did not ask to go."""
        super().process_request(request)
        if not translation.get_language_from_path(request.path_info):
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Leave these alone: they have no prefixed twin, though Wagtail takes any address."""
        if request.path_info.startswith(UNPREFIXED):
            return response
        return super().process_response(request, response)


class Shared:
    """Outermost: tells who may keep an answer that is the same for everybody, and how it is known.

    What turned out to be somebody's own (a cookie set or read), or shows rows whose changes are
    not told, is not shared after all.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response, self.watched = get_response, watched()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = moment()
        response = self.get_response(request)
        noted = noted_on(response) if request.method in ("GET", "HEAD") else None
        if noted is None:
            return _not_offline(response)
        noted.started = min(noted.started, began)  # its row was read before it was served
        if not self._may_be_shared(response, noted):
            del response.noted  # type: ignore[attr-defined]
            return _not_offline(response)
        response.headers["Cache-Control"] = lifetime(request, noted.seconds)
        response.headers["X-Accel-Expires"] = "1" if noted.seconds >= 1 else "0"
        digest = blake2b(response.content, digest_size=12).hexdigest()
        response.headers["ETag"] = f'W/"{digest}"'
        patch_vary_headers(response, ["Accept-Encoding"])
        if WHOLE in request.META:  # the front answers 304 itself, and keeps the whole
            return response
        return get_conditional_response(request, response.headers["ETag"], None, response)

    def _may_be_shared(self, response: HttpResponse, noted: Noted) -> bool:
        varies = {name.strip().lower() for name in response.get("Vary", "").split(",")}
        unknown = {tag for tag in noted.tags if tag.startswith("table:")} - self.watched
        alike = varies <= {"", "accept-encoding"} and not response.cookies
        return alike and response.status_code == 200 and noted.seconds > 0 and not unknown


def _not_offline(response: HttpResponse) -> HttpResponse:
    """What is somebody's own is kept by no browser, whatever its type of page says."""
    del response[OFFLINE]
    return response


def lifetime(request: HttpRequest, seconds: float) -> str:
    """`Cache-Control`: browsers always ask again (a 304), shared caches after a while.

    That is a second where nobody would tell them that the answer has changed.
    """
    longest = settings.RAKEEN_SHARED_SECONDS
    if longest > UNTOLD and not is_purged(request):
        longest = UNTOLD
    keep = int(min(longest, seconds))
    return f"public, max-age=0, s-maxage={keep}, stale-while-revalidate={keep}"
