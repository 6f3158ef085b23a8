"""The addresses of the forms; each run's pages lie under its own id."""

from django.urls import URLPattern, path

from forms_engine.public.wizard.calling import call_view
from forms_engine.public.wizard.pages import (
    home_view,
    leave_view,
    left_view,
    saved_view,
    sent_view,
)
from forms_engine.public.wizard.paper import paper_view
from forms_engine.public.wizard.returning import code_view, link_view
from forms_engine.public.wizard.start import start_view
from forms_engine.public.wizard.steps import files_view, remove_view, step_view
from forms_engine.public.wizard.walk import walk_view

urlpatterns: list[URLPattern] = [
    path("forms/walk/", walk_view, name="walk"),
    path("<slug:form>/start/", start_view, name="start"),
    path("<slug:form>/paper/", paper_view, name="paper"),
    path("resume/left/", left_view, name="left"),
    path("resume/", code_view, name="resume-code"),
    path("resume/<str:token>/", link_view, name="resume"),
    path("<slug:form>/<uuid:run>/", home_view, name="run-home"),
    path("<slug:form>/<uuid:run>/saved/", saved_view, name="saved"),
    path("<slug:form>/<uuid:run>/sent/", sent_view, name="sent"),
    path("<slug:form>/<uuid:run>/leave/", leave_view, name="leave"),
    path("<slug:form>/<uuid:run>/<slug:step>/", step_view, name="run"),
    path("<slug:form>/<uuid:run>/<slug:step>/files/<slug:question>/", files_view, name="files"),
    path(
        "<slug:form>/<uuid:run>/<slug:step>/files/<slug:question>/<uuid:file>/remove/",
        remove_view,
        name="file-remove",
    ),
    path("<slug:form>/<uuid:run>/<slug:step>/call/", call_view, name="call"),
]
