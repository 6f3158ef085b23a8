"""The one examination, for files scanned while a person waits and for those left to the worker."""

from django.conf import settings

from .clamd import ask
from .findings import Clean
from .process import examine_apart


def examine(data: bytes) -> Clean:
    """What may be kept of `data`; raises Bad(code), or ScannerAway where nobody can say yet."""
    ask(settings.RAKEEN_UPLOADS["scanner"], data)
    return examine_apart(data)
