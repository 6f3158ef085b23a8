"""What was typed in a sending that could not be taken: the page that says so can send it again."""

from dataclasses import dataclass

from django.http import HttpRequest

from forms_engine.public.guards import same_origin
from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.receiving import prepare

# A form's files have buttons and addresses of their own, and its words go with each.
FORMS = {
    "public:run", "public:files", "public:file-remove", "public:call",
    "public:track-answer", "public:track-file", "public:track-file-remove",
    "public:track-write", "public:track-reconsider",
    "desk:keyed", "desk:keyed_file", "desk:keyed_file_remove",
}  # fmt: skip
PLAIN, WITH_FILES = "application/x-www-form-urlencoded", "multipart/form-data"
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field


@dataclass(frozen=True)
class Carried:
    """The address that it was sent to, and each field with its value."""

    action: str
    fields: list[tuple[str, str]]


def carried(request: HttpRequest) -> Carried | None:
    """The fields of a long form, as our own page in this browser sent them; else None.

    Another site's words never come to stand behind a button of ours, and files are not carried.
    """
    match = request.resolver_match
    if request.method != "POST" or match is None or match.view_name not in FORMS:
        return None
    if not same_origin(request) or not _is_readable(request):
        return None
    sent = request.POST.lists()
    fields = [(name, value) for name, values in sent for value in values if name != TOKEN]
    return Carried(request.get_full_path(), fields) if fields else None


def _is_readable(request: HttpRequest) -> bool:
    """Whether the fields can be read in bounded memory; of files nothing is kept."""
    if request.content_type == WITH_FILES and not hasattr(request, "_files"):
        try:
            prepare(request, fields=())
        except FileRefused:
            return False
    return request.content_type in (PLAIN, WITH_FILES)
