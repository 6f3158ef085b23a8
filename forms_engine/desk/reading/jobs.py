"""A stopped job in plain words: what was to happen, and why it did not."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.messages.models import Message
from forms_engine.outbox.models import Job

WHAT: dict[str, str | Promise] = {
    "message.send": gettext_lazy("Send a message to a person"),
    "message.reroute": gettext_lazy("Send a message by another way"),
    "tracking.link": gettext_lazy("Send links that were asked for"),
    "case.again": gettext_lazy("Tell a person of their open request"),
    "case.moved": gettext_lazy("Pass on that a case has moved"),
    "evaluation.due": gettext_lazy("Invite to an evaluation"),
    "file.scan": gettext_lazy("Check a file"),
}
WHY: dict[str, str | Promise] = {
    "ChannelError": gettext_lazy("The mail or message service did not take it for three days."),
    "ImproperlyConfigured": gettext_lazy("A setting of the channel is wrong or missing."),
    "MissingContext": gettext_lazy("The text names something that this message does not hold."),
    "UnknownTemplate": gettext_lazy("There is no text for this message any more."),
    "OperationalError": gettext_lazy("The database could not be reached."),
    "DoesNotExist": gettext_lazy("What it was about is gone."),
    "ScannerAway": gettext_lazy("The virus scanner could not be reached."),
    "NoRoom": gettext_lazy("The disk was full."),
}


def what(job: Job) -> str:
    """What was to happen; a kind without words stands for itself."""
    return str(WHAT.get(job.kind, job.kind))


def why(job: Job) -> str:
    """Why it stopped; the exact place stands beside it for whoever mends it."""
    name = job.last_error.partition(" ")[0]
    return str(WHY.get(name, _("Something unexpected happened. The note below names the place.")))


def letters_of(jobs: Iterable[Job]) -> dict[int, Message]:
    """The messages that these jobs were to send, by the job's number; one query."""
    ids = {job.pk: str(job.payload["message"]) for job in jobs if "message" in job.payload}
    found = {str(row.pk): row for row in Message.objects.filter(pk__in=set(ids.values()))}
    return {job: found[pk] for job, pk in ids.items() if pk in found}
