"""A new request at the desk: which form, by which channel, from which paper; and what is begun."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.forms import registry
from forms_engine.forms.codes import read_code
from forms_engine.forms.errors import FormClosed
from forms_engine.forms.paper import paper_reference, version_on
from forms_engine.forms.standing import require_open
from forms_engine.runs.enums import Channel
from forms_engine.runs.models import Keying
from forms_engine.runs.services.keying import begin, being_keyed

from ..columns.keying import begun_table
from ..forms.keying import BeginForm, PaperForm
from ..pages import page
from ..permissions import may_key
from ..reading.keying import begun, keyable
from ..requests import StaffRequest

PRINT, FROM_PAPER = "print", "reference"


@require_http_methods(["GET", "POST"])
def new(request: StaffRequest) -> HttpResponse:
    """Begin a form for somebody, key one in from paper, or go on with one that is begun."""
    offered = keyable(request.user)
    if request.method == "POST" and FROM_PAPER in request.POST:
        form, paper = BeginForm(offered=offered), PaperForm(request.POST)
        keying = _from_paper(request, paper)
    else:
        form, paper = BeginForm(request.POST or None, offered=offered), PaperForm()
        keying = _begin(request, form)
    if keying is not None:
        name = "keyed_paper" if PRINT in request.POST else "keyed"
        return redirect(f"desk:{name}", keying.run_id)
    rows = begun(request.user)
    return page(
        request,
        "keying/new",
        title=_("New request"),
        status=422 if request.method == "POST" else 200,
        form=form,
        paper=paper,
        rows=rows,
        table=begun_table(rows, dict(offered)),
    )


def _begin(request: StaffRequest, form: BeginForm) -> Keying | None:
    """A run of the form's current version; what is printed comes back as a letter."""
    if not form.is_valid():
        return None
    chosen, language = form.cleaned_data, form.cleaned_data["language"]
    published = registry.published(chosen["form"])
    channel = Channel.LETTER if PRINT in request.POST else chosen["channel"]
    try:
        require_open(published, get_language() or "ar")
    except FormClosed as closed:
        form.add_error("form", closed.message)
        return None
    return begin(published.version, by=request.user, language=language, channel=channel)


def _from_paper(request: StaffRequest, form: PaperForm) -> Keying | None:
    """The run whose code stands on the paper, else a new one of the version that stands there."""
    if not form.is_valid():
        return None
    typed = form.cleaned_data["reference"]
    code, version = read_code(typed), version_on(typed)
    if code and (known := being_keyed().filter(code=code).first()):
        return known
    if version is None:
        form.add_error("reference", _("No form has this reference. Copy it sign by sign."))
    elif not may_key(request.user, str(version.structure["kind"])):
        form.add_error("reference", _("Keying in this form is not part of your role."))
    else:
        messages.info(request, _("Keyed in from paper: the questions are those of the paper."))
        language, mark = get_language() or "ar", paper_reference(version)
        return begin(
            version, by=request.user, language=language, channel=Channel.LETTER, paper=mark
        )
    return None
