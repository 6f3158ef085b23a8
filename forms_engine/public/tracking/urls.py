"""The addresses of tracking; none of them holds anything but a reference or a one-time token."""

from django.urls import path

from . import answering, contact, decided, declaring, files, links, preferring, views, writing

urlpatterns = [
    path("track/", views.track, name="track"),
    path("track/link/", links.ask, name="track-ask-link"),
    path("track/link/sent/", links.sent, name="track-link-sent"),
    path("t/<str:token>/", links.redeem, name="track-link"),  # short: a text message has 134 signs
    path("track/<str:reference>/", views.case_page, name="track-case"),
    path("track/<str:reference>/answer/", answering.answer, name="track-answer"),
    path("track/<str:reference>/files/", files.add, name="track-file"),
    path("track/<str:reference>/files/<uuid:file>/", files.remove, name="track-file-remove"),
    path("track/<str:reference>/letter/", decided.decision_letter, name="track-letter"),
    path("track/<str:reference>/declare/", declaring.declare, name="track-declare"),
    path("track/<str:reference>/write/", writing.write, name="track-write"),
    path("track/<str:reference>/contact/", contact.change, name="track-contact"),
    path("track/<str:reference>/contact/code/", contact.code, name="track-contact-code"),
    path("track/<str:reference>/messages/", preferring.prefer, name="track-messages"),
    path("track/<str:reference>/withdraw/", views.withdraw_page, name="track-withdraw"),
    path("track/<str:reference>/reconsider/", views.reconsider_page, name="track-reconsider"),
    path("track/<str:reference>/leave/", views.leave_page, name="track-leave"),
]
