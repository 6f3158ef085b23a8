"""The reference: the same house with Wagtail's own pages endpoint beside ours, unmodified."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rakeen.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter

settings.ROOT_URLCONF = __name__
application = get_wsgi_application()

from wagtail.api.v2.views import PagesAPIViewSet  # noqa: E402 - needs the apps to be loaded

from rakeen.urls import *  # noqa: E402, F403
from rakeen.urls import urlpatterns as ours  # noqa: E402

router = WagtailAPIRouter("wagtails")
router.register_endpoint("pages", PagesAPIViewSet)
urlpatterns = [path("wagtail/", router.urls), *ours]
