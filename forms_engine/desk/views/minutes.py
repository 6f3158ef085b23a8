"""The minutes of a session: read, printed, and kept as they were when it closed."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from forms_engine.committee.minutes import is_untouched
from theme.pdf import typeset

from ..files import attachment
from ..pages import page
from ..reading.minutes import minutes_document, shown
from ..requests import StaffRequest
from .sessions import find_session, parent, title


@require_GET
def minutes_pdf(request: StaffRequest, pk: UUID) -> HttpResponse:
    """The minutes as a PDF to be printed and signed; a draft has none."""
    session = find_session(pk)
    if session.number is None:
        raise Http404
    document = minutes_document(shown(session, request.user))
    name = f"minutes-{session.year}-{session.number}.pdf"
    return attachment(typeset(document), name=name, media="application/pdf")


@require_GET
def minutes(request: StaffRequest, pk: UUID) -> HttpResponse:
    """The minutes as they were fixed, or their draft while the session is open."""
    session = find_session(pk)
    heading = _("Minutes") if session.number else _("Draft of the minutes")
    return page(
        request,
        "committee/minutes",
        parent(),
        (title(session), reverse("desk:session", args=[session.pk])),
        title=heading,
        session=session,
        shown=shown(session, request.user),
        whole=is_untouched(session),
    )
