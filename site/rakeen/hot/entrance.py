"""Puts the front and its store before Django, in each serving process."""

from django.conf import settings
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from rakeen.maintenance import Glance

from .front import Application, Front, Hearing
from .store import Store
from .touches import ear, listen_with


def in_front_of(django: Application) -> Application:
    """Django behind ready answers; where none are to be kept, what others change is heard still."""
    if settings.RAKEEN_PROXIES:
        django = wrap_wsgi_with_proxy_headers(django, settings.RAKEEN_PROXIES)
    if not settings.RAKEEN_PAGE_CACHE:
        return Hearing(django, ear.listen, Glance())
    store = Store(settings.RAKEEN_PAGE_CACHE)
    listen_with(store.drop)
    return Front(django, ear.listen, Glance(), store)
