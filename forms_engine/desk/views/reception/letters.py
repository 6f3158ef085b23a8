"""The register of incoming letters, each with its number, its dates and its scan."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.cases.services.files import MEDIA
from forms_engine.reception.exceptions import NoScan
from forms_engine.reception.queries import letters
from forms_engine.reception.scans import Scan, keep_scan
from forms_engine.reception.services.letters import read_scan, register_letter
from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.names import ENDINGS
from forms_engine.runs.files.receiving import prepare, received

from ...columns.reception import letters as table
from ...files import HEADERS
from ...forms.reception.arrivals import LetterForm
from ...forms.reception.lists import YearPick
from ...paging import latest_page
from ...reading.find import find_case
from ...requests import StaffRequest
from .shared import BEFORE, asked, following, listed, noted

FIELD = "scan"
OTHER = gettext_lazy("This file cannot be kept: choose a PDF or a picture that opens.")
REFUSALS = {
    "too_large": gettext_lazy("This file is too large."),
    "empty": gettext_lazy("This file is empty."),
    "cut_off": gettext_lazy("The file did not arrive whole: choose it again."),
    "wrong_kind": gettext_lazy("Choose a PDF or a picture."),
    "no_room": gettext_lazy(
        "There is no room for files now. Register the letter without its scan."
    ),
    "scanner_away": gettext_lazy("Files cannot be checked now. Try again in a few minutes."),
}


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """The latest numbers first."""
    before = request.GET.get(BEFORE, "")
    form = YearPick(request.GET)
    found = letters(request.user, year=form.picked)
    rows, more = latest_page(found, field="at", before=before)
    return listed(
        request,
        _("Letters"),
        table(rows),
        empty=_("No letter has been registered yet."),
        acts=[(_("Register a letter"), reverse("desk:letter_new"))],
        form=form,
        more=following("letters", more, **form.query),
    )


@csrf_exempt  # until it is said which file is taken: asking for the token reads the body
@require_http_methods(["GET", "POST"])
def new(request: StaffRequest) -> HttpResponse:
    """A letter on a case that exists, or opening one."""
    if request.method == "POST":
        try:
            prepare(request, fields=(FIELD,))
        except FileRefused:
            form = LetterForm(user=request.user)
            return _page(request, form, status=413, lead=str(REFUSALS["too_large"]))
    return _register(request)


@csrf_protect
def _register(request: StaffRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, LetterForm(user=request.user))
    form = LetterForm(request.POST, user=request.user, files=request.FILES)
    if form.is_valid():
        try:
            scan = _scan(request)
        except FileRefused as refused:
            form.add_error(FIELD, REFUSALS.get(refused.code, OTHER))
        else:
            return _registered(request, form, scan)
    return _page(request, form, status=422)


def _registered(request: StaffRequest, form: LetterForm, scan: Scan | None) -> HttpResponse:
    with noted(request, form, back=reverse("desk:letters")) as done:
        incoming, key = form.incoming(), form.sending
        letter = register_letter(form.whose(), incoming, scan, by=request.user, key=key)
        messages.success(request, _("The incoming number is %(number)s.") % {"number": letter})
        done.case = letter.case
    return done.answer()


def _scan(request: StaffRequest) -> Scan | None:
    """The scan, examined and sealed; None where none was chosen."""
    if FIELD not in request.FILES:
        return None
    data = received(request, field=FIELD).data
    return keep_scan(data, largest=settings.RAKEEN_UPLOADS["largest"])


def _page(
    request: StaffRequest, form: LetterForm, *, status: int = 200, lead: str = ""
) -> HttpResponse:
    title, back = _("Register a letter"), reverse("desk:letters")
    submit = _("Register it")
    return asked(request, title, form, submit=submit, back=back, lead=lead, status=status)


@require_GET
def scan(request: StaffRequest, pk: int) -> StreamingHttpResponse:
    """The scan as an attachment; that it was read stands in the history of the case."""
    letter = get_object_or_404(letters(request.user), pk=pk)
    find_case(request.user, letter.case.reference)  # who stepped aside from a case reads no letter
    try:
        pieces = read_scan(letter, by=request.user)
    except NoScan:
        raise Http404 from None
    response = StreamingHttpResponse(pieces, content_type=MEDIA[letter.kind], headers=HEADERS)
    response.headers["Content-Length"] = str(letter.size)
    name = f"letter-{letter.year}-{letter.number}{ENDINGS[letter.kind]}"
    response.headers["Content-Disposition"] = str(content_disposition_header(True, name))
    return response
