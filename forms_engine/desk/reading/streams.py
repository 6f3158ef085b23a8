"""What a stream of events or messages is about, in the words of the desk."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy

from forms_engine.cases.models import Case

CASE = "case:"
KINDS = {
    "staff": gettext_lazy("Staff account"),
    "session": gettext_lazy("Committee session"),
    "calendar": gettext_lazy("Calendar"),
    "export": gettext_lazy("Export"),
    "survey": gettext_lazy("Evaluation"),
    "wording": gettext_lazy("Message text"),
    "opportunity": gettext_lazy("Volunteering opportunity"),
    "volunteers": gettext_lazy("Volunteers"),
}


def references(streams: Iterable[str]) -> dict[str, str]:
    """Stream → reference for those that are about a case; one query for all."""
    keys = {stream.removeprefix(CASE) for stream in streams if stream.startswith(CASE)}
    found = Case.objects.filter(pk__in=keys).values_list("pk", "reference")
    return {f"{CASE}{key}": reference for key, reference in found}


def kind_of(stream: str) -> str:
    """What a stream that is not a case's is about; the stream itself where we have no words."""
    return str(KINDS.get(stream.partition(":")[0], stream))
