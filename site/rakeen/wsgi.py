"""The WSGI entrance that granian serves."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from rakeen.origins import Origins

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rakeen.settings")
django = get_wsgi_application()
application = Origins(django, settings.RAKEEN_ORIGINS)
