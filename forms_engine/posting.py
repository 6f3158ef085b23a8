"""Addresses that only take what is sent: whoever opens one is led to the page it belongs to.

A browser opens such an address when a page is loaded again after signing in anew, or when somebody
pastes the link; a bare refusal of the method would say nothing to them.
"""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_http_methods

View = Callable[..., HttpResponseBase]
MARK = "only_takes_posts"


def post_only(view: View) -> View:
    """`view` for POST; GET and HEAD lead to the nearest page above its address, others get 405."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.method == "POST":
            return view(request, *args, **kwargs)
        return HttpResponseRedirect(page_above(request))

    setattr(answer, MARK, True)
    return require_http_methods(["GET", "HEAD", "POST"])(answer)


def page_above(request: HttpRequest) -> str:
    """The nearest address above that shows a page of the same part of the house; "/" for none."""
    here = request.resolver_match.namespaces if request.resolver_match else []
    parts = request.path_info.strip("/").split("/")
    above = (f"/{'/'.join(parts[:length])}/" for length in range(len(parts) - 1, 0, -1))
    return next((path for path in above if _shows(path, here)), "/")


def _shows(path: str, namespaces: list[str]) -> bool:
    try:
        match = resolve(path)
    except Resolver404:
        return False
    return match.namespaces == namespaces and not hasattr(match.func, MARK)
