"""Takes a question, a suggestion or a complaint, and opens it to its writer at once."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.enquiry import Asked, Asking, open_enquiry
from forms_engine.cases.services.track import open_browser
from forms_engine.runs.enums import Channel

from ..guards import same_origin_required, stamp, stamp_again, suspicion
from ..throttle import Limit, TooMany, address_of, hit, too_many
from ..tracking.cookies import put_secret
from ..tracking.personal import case_url, personal
from .forms import AskForm
from .words import WORDINGS

# A crowded camp shares one address: the limit holds off floods, not people.
PER_ADDRESS = Limit(name="ask.address", tries=60, window=timedelta(hours=1))


@same_origin_required
@personal
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, kind: Kind = Kind.ENQUIRY) -> HttpResponse:
    """GET shows the form; POST makes the case and leads to its page, twice to the same one."""
    form = AskForm(request.POST if request.method == "POST" else None, kind=kind)
    if not form.is_valid():
        return _page(request, form, kind, stamp=stamp())
    if suspicion(request) is not None:
        return _page(request, form, kind, stamp=stamp_again(), once_more=True)
    try:
        hit(PER_ADDRESS, address_of(request))
    except TooMany as refusal:
        return too_many(request, refusal)
    return _opened(_enquire(form, kind))


def _enquire(form: AskForm, kind: Kind) -> Case:
    given = form.cleaned_data
    language = get_language() or "ar"
    applicant = Applicant(
        name=given["name"], phone=given["phone"], email=given["email"], contact_language=language
    )
    asking = Asking(
        asked=Asked(subject=given["subject"], question=given["question"]),
        applicant=applicant,
        language=language,
        channel=Channel.WEBSITE,
        key=given["key"],
        kind=kind,
        about=given.get("about", ""),
    )
    return open_enquiry(asking)


def _opened(case: Case) -> HttpResponse:
    response = HttpResponseRedirect(f"{case_url(case)}?new=1")
    put_secret(response, case.reference, open_browser(case))
    return response


def _page(
    request: HttpRequest, form: AskForm, kind: Kind, *, stamp: str, once_more: bool = False
) -> HttpResponse:
    wording = WORDINGS[kind]
    context = {
        "form": form,
        "title": wording.title,
        "submit_label": wording.send,
        "lead": wording.lead,
        "others": [one for key, one in WORDINGS.items() if key != kind],
        "stamp": stamp,
        "once_more": once_more,
    }
    status = 422 if form.is_bound else 200
    return render(request, "public/enquiry/ask.html", context, status=status)
