"""B4: what is made anew after one page was published, and when another process shows it."""

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from . import scratch
from .readers import PAGE

SECONDS = 2
PUBLISH = "rakeen.bench.publish_one"


def after_publishing() -> tuple[float, str]:
    """The worse of two shares: answers dropped ÷ answers that show the page; seconds ÷ 2."""
    found: dict[str, Any] = json.loads(scratch.run_module("rakeen.bench.b4"))  # Any: JSON
    dropped, touched, kept = found["dropped"], found["touched"], found["kept"]
    detail = f"{dropped} of {kept} answers made anew, {touched} show it; seen elsewhere after "
    return max(dropped / touched, found["seconds"] / SECONDS), f"{detail}{found['seconds']:.1f} s"


def _addresses() -> list[str]:
    """Every live page, as people and programs read it."""
    from wagtail.models import Page

    from cms.addresses import address

    pages = Page.objects.live().filter(depth__gt=1)
    ours = [str(address(page)) for page in pages] + [f"/api/v2/pages/{page.pk}/" for page in pages]
    return [*ours, "/sitemap.xml", "/robots.txt"]


def _ask(front: Any, path: str) -> Any:  # Any: WSGI's own shapes
    from django.test import RequestFactory

    environ = RequestFactory(HTTP_HOST="127.0.0.1").get(path).environ
    return front(environ, lambda *told: None)


def _touched() -> set[str]:
    """The page and its translations, as page and through the API, and the list of all pages."""
    from wagtail.models import Page

    from cms.addresses import address

    slug = PAGE.strip("/").rpartition("/")[2]
    here = Page.objects.get(slug=slug, locale__language_code="ar")
    same = Page.objects.live().filter(translation_key=here.translation_key)
    shown = {str(address(page)) for page in same} | {f"/api/v2/pages/{one.pk}/" for one in same}
    return shown | {"/sitemap.xml"}


def _seen(front: Any, kept: int) -> float:  # Any: as below
    """The moment at which this process has heard of a change."""
    until = time.time() + 60
    while len(front.store) == kept and time.time() < until:
        _ask(front, "/robots.txt")
        time.sleep(0.02)
    return time.time()


def main() -> None:
    """Warm everything, let another process publish, and look until it is seen."""
    from rakeen.wsgi import application

    front = application.application  # behind the check of origins
    for path in _addresses():
        _ask(front, path)
    kept = set(front.store._ready)
    with ThreadPoolExecutor(1) as elsewhere:
        house = {name: os.environ[name] for name in ("RAKEEN_VAR", "DJANGO_SETTINGS_MODULE")}
        publishing = elsewhere.submit(scratch.run_module, PUBLISH, house=house)
        seen = _seen(front, len(kept))
        publishing.result()
    began = float((Path(house["RAKEEN_VAR"]) / "published").read_text(encoding="ascii"))
    gone = {key.path for key in kept - set(front.store._ready)}
    found = {"dropped": len(gone), "touched": len(_touched()), "kept": len(kept)}
    print(json.dumps(found | {"seconds": max(seen - began, 0.0)}))
    if strangers := gone - _touched():
        sys.stderr.write(f"bench: made anew without need: {sorted(strangers)}\n")


if __name__ == "__main__":
    main()
