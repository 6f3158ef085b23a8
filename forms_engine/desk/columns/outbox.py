"""The columns of the outbox and of the jobs that stopped."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.messages.models import Message
from forms_engine.outbox.models import Job
from forms_engine.staff.models import User

from ..days import brief
from ..labels import language_name, template_name
from ..permissions import may_open
from ..reading.jobs import letters_of, what, why
from ..reading.letters import state_tag
from ..reading.streams import references
from ..tables import Button, DeskTable, Tags, Text


def table(rows: Sequence[Message]) -> DeskTable:
    """The messages, with the references of the cases they are about in one query."""
    named = references(row.about for row in rows)
    reference = Text(
        "about", gettext_lazy("Reference"), lambda message: named.get(message.about, "–"), ltr=True
    )
    return DeskTable([*WHAT, reference, *STATE], list(rows))


def on_case(rows: list[Message], user: User) -> DeskTable:
    """The messages about one case; their texts for those who may open them."""
    return DeskTable([*WHAT, *STATE] if may_open(user, "message") else [*WHAT, *STATE[:-1]], rows)


def jobs(rows: Sequence[Job]) -> DeskTable:
    """The jobs that were given up: of a message, which one and about what; two queries for all."""
    letters = letters_of(rows)
    named = references(letter.about for letter in letters.values())

    def about_what(job: Job) -> str:
        letter = letters.get(job.pk)
        if letter is None:
            return job.kind
        told = (template_name(letter.template), letter.get_channel_display())
        return " · ".join(filter(None, (*told, named.get(letter.about))))

    kind = Text("kind", gettext_lazy("Job"), what, note=about_what)
    return DeskTable([kind, *JOBS], list(rows))


def _open(message: Message) -> str:
    return reverse("desk:message", args=[message.pk])


def _rerun(job: Job) -> str:
    return reverse("desk:job_rerun", args=[job.pk])


WHAT = [
    Text("template", gettext_lazy("Message"), lambda message: template_name(message.template)),
    Text("channel", gettext_lazy("Channel"), lambda message: message.get_channel_display()),
    Text("language", gettext_lazy("Language"), lambda message: language_name(message.language)),
]
STATE = [
    Tags("state", gettext_lazy("State"), lambda message: [state_tag(message)]),
    Text("created", gettext_lazy("Written on"), lambda message: brief(message.created_at)),
    Button("open", gettext_lazy("Text"), lambda message: _("Read the text"), url=_open),
]
JOBS = [
    Text("dead", gettext_lazy("Given up"), lambda job: brief(job.dead_at)),
    Text("attempts", gettext_lazy("Attempts"), lambda job: job.attempts, ltr=True),
    Text("error", gettext_lazy("Why it stopped"), why, note=lambda job: job.last_error),
    Button("rerun", gettext_lazy("Run again"), lambda job: _("Run again"), url=_rerun),
]
