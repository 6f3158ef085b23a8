"""The WSGI entrance that granian serves: ready answers first, then Django."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rakeen.settings")
django = get_wsgi_application()

from django.conf import settings  # noqa: E402 - these need Django set up

from rakeen.hot.entrance import in_front_of  # noqa: E402
from rakeen.origins import Origins  # noqa: E402

application = Origins(in_front_of(django), settings.RAKEEN_ORIGINS)
