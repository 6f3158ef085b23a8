"""The styleguide's addresses, under `/<language>/styleguide/`."""

from django.urls import path

from theme.styleguide import views

app_name = "theme"
urlpatterns = [
    path("", views.index, name="styleguide"),
    path("scheme/<slug:name>.css", views.scheme, name="scheme"),
    path("<slug:name>/", views.page, name="page"),
]
