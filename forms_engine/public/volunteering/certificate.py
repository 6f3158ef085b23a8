"""The certificate of hours as a PDF, in the language of the page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.clock.calendars import both
from forms_engine.clock.time import riyadh
from forms_engine.volunteers.models import Certificate
from forms_engine.volunteers.naming import whole_name
from forms_engine.volunteers.times import duration
from theme.pdf import Document, Facts, Signatures, Words, typeset

from ..tracking.personal import with_case
from .own import own_url


@require_safe
@with_case
def certificate(request: HttpRequest, case: Case) -> HttpResponse:
    """The certificate that stands; the own page makes it."""
    found = Certificate.objects.filter(profile__case=case, revoked_at=None).first()
    if case.kind != Kind.VOLUNTEER or found is None:
        return HttpResponseRedirect(own_url(case))
    response = HttpResponse(typeset(document(found, case)), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="rakeen-certificate-{found.code}.pdf"'
    return response


def document(held: Certificate, case: Case) -> Document:
    """What stands in it; where it may be verified is part of it."""
    language = get_language() or "ar"
    link = settings.RAKEEN_BASE_URL + reverse("public:verify", args=[held.code])
    thanks = _("We certify that %(name)s served pilgrims as a volunteer, and we are grateful.")
    return Document(
        title=_("Certificate of volunteering"),
        language=language,
        above=_("Rakeen Association for Helping Hajj and Umrah Pilgrims"),
        below=_("Verify at %(link)s") % {"link": f"\u2066{link}\u2069"},
        reference=held.code,
        dates=both(riyadh(held.issued_at).date(), language),
        blocks=(
            Words(thanks % {"name": whole_name(case)}),
            Facts(
                (
                    (_("Hours"), duration(held.minutes)),
                    (_("Shifts"), str(held.shifts)),
                    (_("From"), both(held.first_day, language)),
                    (_("To"), both(held.last_day, language)),
                    (_("Code"), held.code),
                )
            ),
            Words(official(), tone="box"),
            Signatures(((_("Volunteer coordination"), _("Signature and stamp")),)),
        ),
    )


def official() -> str:
    """What this certificate is, and what it is not."""
    return _(
        "These hours are recorded by the association. The official record is that of the national "
        "volunteering platform. Whoever holds the code can check this certificate on our site."
    )
