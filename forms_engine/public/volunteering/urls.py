"""The addresses of volunteering; the own page lies below the case, where its cookie reaches."""

from django.urls import path

from . import certificate, opportunities, own, verify

OWN = "track/<str:reference>/volunteering/"

urlpatterns = [
    path("opportunities/", opportunities.listing, name="opportunities"),
    path("opportunities/<int:pk>/", opportunities.opportunity, name="opportunity"),
    path(OWN, own.own, name="volunteering"),
    path(f"{OWN}certificate/", certificate.certificate, name="certificate"),
    path("verify/", verify.ask, name="verify-ask"),
    path("verify/<str:code>/", verify.verify, name="verify"),
]
