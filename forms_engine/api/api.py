"""The forms API, version 1: `api.urls` is mounted at /api/forms/v1/ by the composition root."""

from typing import Any, NoReturn

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, re_path
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from .openapi import described
from .parser import StrictParser
from .renderer import PlainRenderer
from .routes import bounces, calling, files, forms, opportunities, returning, runs, tracking
from .shell import nothing_here, shell

DESCRIPTION = """Everything the public forms do, as JSON: read a form, start a run, save its steps,
check, submit and track. The rules and the sentences are those of the pages. Nothing here reads or
sets a cookie. A run is opened by the secret it was started with (`Authorization: Bearer …` or
`X-Run-Secret`). Failures are problem JSON (RFC 9457) in the language asked for."""


class FormsAPI(NinjaAPI):
    """ninja, with one shell around every address and no answer of its own for failures."""

    def on_exception(self, request: HttpRequest, exc: Exception) -> NoReturn:  # type: ignore[override]
        """Let everything reach the shell, which knows all the failures."""
        raise exc

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:  # Any: ninja's own options
        """ninja's description, with what the shell answers added."""
        return described(super().get_openapi_schema(**kwargs))

    @property
    def urls(self) -> tuple[list[URLResolver | URLPattern], str, str]:
        """ninja's addresses in the shell, and one for all that are unknown."""
        patterns, app_name, namespace = super().urls
        patterns.append(re_path(r"^.*$", nothing_here, name="unknown"))
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                pattern.callback = shell(pattern.callback)
        return patterns, app_name, namespace


api = FormsAPI(
    title="Rakeen forms",
    version="1",
    description=DESCRIPTION,
    urls_namespace="forms-api",
    docs_url=None,
    parser=StrictParser(),
    renderer=PlainRenderer(),
)
api.add_router("", forms.router)
api.add_router("", runs.router)
api.add_router("", files.router)
api.add_router("", returning.router)
api.add_router("", calling.router)
api.add_router("", tracking.router)
api.add_router("", opportunities.router)
api.add_router("", bounces.router)
