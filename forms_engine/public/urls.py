"""The public faces' addresses, joined from each face's own list."""

from django.urls import URLPattern

from .enquiry.urls import urlpatterns as enquiry
from .interview.urls import urlpatterns as interview
from .survey.urls import urlpatterns as survey
from .tracking.urls import urlpatterns as tracking
from .volunteering.urls import urlpatterns as volunteering
from .wizard.urls import urlpatterns as wizard

app_name = "public"
urlpatterns: list[URLPattern] = [
    *tracking,
    *enquiry,
    *interview,
    *survey,
    *volunteering,
    *wizard,
]
