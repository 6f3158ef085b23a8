"""What was typed in a sending that could not be taken: the page that says so can send it again."""

from dataclasses import dataclass

from django.http import HttpRequest

from forms_engine.public.guards import same_origin

FORMS = {"public:run", "public:call", "desk:keyed"}
PLAIN = "application/x-www-form-urlencoded"
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
    if request.content_type != PLAIN or not same_origin(request):
        return None
    sent = request.POST.lists()
    fields = [(name, value) for name, values in sent for value in values if name != TOKEN]
    return Carried(request.get_full_path(), fields) if fields else None
