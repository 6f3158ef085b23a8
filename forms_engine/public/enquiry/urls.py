"""The addresses of the contact form: a question, a suggestion, a complaint."""

from django.urls import path

from forms_engine.cases.enums import Kind

from .views import ask

urlpatterns = [
    path("ask/", ask, name="ask"),
    path("ask/suggestion/", ask, {"kind": Kind.SUGGESTION}, name="suggest"),
    path("ask/complaint/", ask, {"kind": Kind.COMPLAINT}, name="complain"),
]
