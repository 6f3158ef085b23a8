"""The address of the survey page."""

from django.urls import path

from .views import survey

urlpatterns = [path("survey/<str:token>/", survey, name="survey")]
