"""Writes down an event for each webhook that wants it, and sends it through the outbox.

A delivery is at least once and in no promised order; its event id never changes.
"""

import json
import uuid
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from forms_engine.outbox.errors import NotDead
from forms_engine.outbox.handlers import Payload, Receipt, handler
from forms_engine.outbox.models import Job
from forms_engine.outbox.services import enqueue, rerun

from .models import Delivery, Webhook
from .reaching import Failed, Unreachable, post
from .signing import secret_of, signature

KIND = "cms.webhook"
KEPT = timedelta(days=30)
Told = dict[str, Any]  # Any: JSON


def wanting(event: str) -> list[Webhook]:
    """Who is to be told of it."""
    return [hook for hook in Webhook.objects.filter(active=True) if event in hook.events]


def tell(event: str, told: Told, wanted: list[Webhook]) -> None:
    """Queue an event for these, in the transaction of its cause where there is one."""
    event_id = uuid.uuid4()
    body = {"id": str(event_id), "event": event, "time": timezone.now().isoformat(), **told}
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    with transaction.atomic():
        for hook in wanted:
            _send(hook.deliveries.create(event_id=event_id, event=event, body=text))


def _send(delivery: Delivery) -> Job:
    """The job of this delivery, or of its latest repetition."""
    return enqueue(KIND, key_of(delivery), {"delivery": delivery.pk})


def key_of(delivery: Delivery) -> str:
    """Under which the outbox knows it."""
    return f"{delivery.pk}.{delivery.repeats}"


def again(delivery: Delivery) -> None:
    """Send it once more, now; nothing happens to one that waits for its turn anyway."""
    job = Job.objects.filter(kind=KIND, key=key_of(delivery)).first()
    if job is not None and job.done_at is None:
        try:
            rerun(job)
        except NotDead:
            return
    else:
        with transaction.atomic():
            delivery.repeats += 1
            delivery.save(update_fields=["repeats"])
            _send(delivery)


@handler(KIND, outside=True)
def deliver(payload: Payload) -> Receipt | None:
    """Send one delivery; whatever goes wrong is tried again by the outbox."""
    rows = Delivery.objects.filter(pk=payload["delivery"])
    delivery = rows.select_related("webhook").first()
    if delivery is None or not delivery.webhook.active:
        return None
    try:
        status = _posted(delivery)
    except (Failed, Unreachable) as error:
        rows.update(status=getattr(error, "status", None), tried_at=timezone.now())
        raise
    return Receipt(lambda: _note(rows, status))


def _note(rows: QuerySet[Delivery], status: int) -> None:
    moment = timezone.now()
    rows.update(status=status, tried_at=moment, done_at=moment)


def _posted(delivery: Delivery) -> int:
    body, moment = delivery.body.encode(), int(timezone.now().timestamp())
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Rakeen",
        "Rakeen-Event": delivery.event,
        "Rakeen-Event-Id": str(delivery.event_id),
        "Rakeen-Signature": signature(secret_of(delivery.webhook), moment, body),
    }
    return post(delivery.webhook.url, body, headers)


def forget_old() -> None:
    """Drop what was told a month ago."""
    Delivery.objects.filter(created_at__lt=timezone.now() - KEPT).delete()
