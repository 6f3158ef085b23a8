"""The WSGI entrance that granian serves: ready answers first, then Django."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rakeen.settings")
django = get_wsgi_application()

from rakeen.hot.entrance import in_front_of  # noqa: E402 - its models need Django set up

application = in_front_of(django)
