"""Runs due jobs: claims a batch, acts, and marks each done, later, failed or dead."""

import logging
from collections.abc import Iterator
from time import monotonic

from django.db import transaction

from forms_engine.clock.time import now

from .claims import FREE, claim, mine, release
from .errors import Later
from .failures import fail, postpone
from .handlers import Handler, Receipt, before_each_batch, registry
from .models import Job

logger = logging.getLogger(__name__)
BATCH = 100
SECONDS_PER_BATCH = 60  # well inside the lease, so what we start is still ours


class _LeaseLost(Exception):
    """Somebody cancelled the job or took it over."""


class _Unmarked:
    """Repeatable acts already done, whose marks wait for one common transaction."""

    def __init__(self) -> None:
        self.pairs: list[tuple[Job, Receipt]] = []

    def settle(self) -> None:
        """Write all receipts and marks at once."""
        pairs, self.pairs = self.pairs, []
        if pairs:
            with transaction.atomic():
                for job, receipt in pairs:
                    _mark(job, receipt)


def _mark(job: Job, receipt: Receipt | None) -> None:
    if receipt:
        receipt.write()
    mine(job).update(done_at=now(), last_error="", **FREE)


def _act_inside(job: Job, handler: Handler) -> None:
    """Act and mark in one transaction: both, or neither."""
    try:
        with transaction.atomic():
            if not mine(job).update(done_at=now(), last_error="", **FREE):
                raise _LeaseLost
            handler.act(job.payload)
    except _LeaseLost:
        logger.info("job %s (%s) is no longer ours", job.pk, job.kind)


def _act_outside(job: Job, handler: Handler, unmarked: _Unmarked) -> None:
    """Act first; mark at once, or with the batch if acting again would do no harm."""
    receipt = handler.act(job.payload)
    if receipt and receipt.repeatable:
        unmarked.pairs.append((job, receipt))
        return
    with transaction.atomic():
        _mark(job, receipt)


def _act(job: Job, handler: Handler, unmarked: _Unmarked) -> None:
    if handler.outside:
        _act_outside(job, handler, unmarked)
    else:
        _act_inside(job, handler)


def _run(job: Job, unmarked: _Unmarked) -> None:
    handler = registry[job.kind]
    try:
        try:
            _act(job, handler, unmarked)
        except Later:
            if not unmarked.pairs:
                raise
            unmarked.settle()  # it may have waited for one of these
            _act(job, handler, unmarked)
    except Later as wish:
        postpone(job, wish.seconds)
    except Exception as error:  # whatever a handler does, the other jobs go on
        fail(job, handler, error)


def _batches(limit: int) -> Iterator[list[Job]]:
    while limit > 0 and (jobs := claim(min(limit, BATCH))):
        limit -= len(jobs)
        for hook in before_each_batch:
            hook()
        yield jobs


def drain(*, limit: int = 200) -> int:
    """Run up to `limit` due jobs and return how many were run; any number of drains may race."""
    count = 0
    for jobs in _batches(limit):
        unmarked, stop_at = _Unmarked(), monotonic() + SECONDS_PER_BATCH
        try:
            while jobs and monotonic() < stop_at:
                _run(jobs.pop(0), unmarked)
                count += 1
        finally:
            unmarked.settle()
            release(jobs)
    return count
