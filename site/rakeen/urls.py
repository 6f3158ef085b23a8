"""The whole address space: fixed entrances first, then the forms' faces, then Wagtail's pages."""

from importlib import import_module
from importlib.util import find_spec

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from rakeen.health import healthz
from rakeen.hot.reading import page_detail
from rakeen.hot.routing import serve

handler400 = "rakeen.errors.bad_request"
handler403 = "rakeen.errors.forbidden"
handler404 = "rakeen.errors.not_found"
handler500 = "rakeen.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/ar/"), name="root"),
    path("healthz", healthz, name="healthz"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]
if find_spec("forms_engine.api.api"):
    urlpatterns.append(path("api/forms/v1/", import_module("forms_engine.api.api").api.urls))
if find_spec("cms.api"):
    urlpatterns.append(path("api/v2/pages/<int:pk>/", page_detail))
    urlpatterns.append(path("api/v2/", import_module("cms.api").api_router.urls))
if find_spec("cms.urls"):
    urlpatterns += import_module("cms.urls").unprefixed
localised: list[URLPattern | URLResolver] = []
if find_spec("forms_engine.public.urls"):
    localised.append(path("", include("forms_engine.public.urls")))
if find_spec("theme.urls"):
    localised.append(path("styleguide/", include("theme.urls")))
if find_spec("cms.urls"):
    localised += import_module("cms.urls").urlpatterns
    localised.append(path("useful/", import_module("rakeen.useful").answer, name="useful"))
urlpatterns += i18n_patterns(
    *localised,
    *(one for one in wagtail_urls.urlpatterns if one.name != "wagtail_serve"),
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
    prefix_default_language=True,
)
