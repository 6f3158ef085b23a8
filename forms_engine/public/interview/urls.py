"""The addresses of interviews."""

from django.urls import path

from . import tracked, views

urlpatterns = [
    path("interview/", views.book_page, name="interview"),
    path("track/<str:reference>/interview/", tracked.time_page, name="track-interview"),
    path(
        "track/<str:reference>/interview/cancel/",
        tracked.cancel_page,
        name="track-interview-cancel",
    ),
]
