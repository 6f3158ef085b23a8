"""What a visitor's browser keeps, to be read without a connection: its worker, and one page.

Which pages it keeps is not guessed from addresses: a type of page says so (`keeps_offline`), its
answers carry `X-Offline: keep`, and what turns out to be somebody's own loses that header again.
"""

import json
from functools import cache
from hashlib import blake2b
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import translation
from django.views.decorators.http import require_safe

from .fresh import shared
from .links import named
from .offers import offered

HEADER, KEEP = "X-Offline", "keep"
SHIPPED = (
    *("theme/theme.css", "theme/offline.js", "theme/favicon.svg"),
    *(f"theme/fonts/{name}.woff2" for name in ("arabic-400", "arabic-700")),
)


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, of a new version whenever anything it ships has changed.

    Where the setting is off it takes itself and all that it kept away from the browser.
    """
    kind = "text/javascript; charset=utf-8"
    return shared(lambda: HttpResponse(_script(request), content_type=kind))


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """The page in place of any other while there is no connection."""
    return shared(lambda: render(request, "cms/offline.html"))


def _script(request: HttpRequest) -> str:
    if not settings.RAKEEN_OFFLINE:
        return render_to_string("theme/worker_off.js")
    languages = offered()
    pages = {code: named("offline", code) for code in languages}
    files = [static(name) for name in SHIPPED]
    told = {"pages": pages, "files": files}
    shown = [_page(request, code) for code in languages]
    source = render_to_string("theme/worker.js", {"told": json.dumps(told)})
    version = _digest(source, *shown, *(_of_file(name) for name in SHIPPED))
    return render_to_string("theme/worker.js", {"told": json.dumps({"version": version, **told})})


def _page(request: HttpRequest, language: str) -> str:
    """Its emergency numbers and words make a new version too: what is kept shows the old ones."""
    with translation.override(language):
        return render_to_string("cms/offline.html", request=request)


@cache
def _of_file(name: str) -> str:
    return _digest(Path(str(finders.find(name))).read_bytes().hex())


def _digest(*texts: str) -> str:
    return blake2b("\0".join(texts).encode(), digest_size=8).hexdigest()
