"""Pokes the worker after commit; if the queue is away the minute's sweep comes anyway."""

import logging

from django.db import transaction

logger = logging.getLogger(__name__)


def _poke() -> None:
    from .tasks import drain_now  # tasks are leaves: nothing imports them while loading

    try:
        drain_now()
    except Exception as error:  # any broker, any fault: the row is safe and the sweep will come
        logger.warning("outbox not woken: %s", type(error).__name__)


def wake() -> None:
    """Poke the worker once this transaction commits, and only once for each transaction."""
    waiting = transaction.get_connection().run_on_commit
    if not any(entry[1] is _poke for entry in waiting):
        transaction.on_commit(_poke)
