"""Links that open a case once: asking for them, and redeeming one by a button."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.services.track import ask_for_link, open_browser, redeem_tracking
from forms_engine.casework.services.duplicates import follow

from ..guards import same_origin_required
from ..throttle import TooMany, too_many
from . import limits
from .cookies import put_secret
from .forms import LinkForm
from .personal import case_url, personal


@same_origin_required
@personal
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for links by phone or e-mail; the answer is the same whether we know the contact."""
    form = LinkForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _ask_page(request, form)
    try:
        limits.count_link(request, form.cleaned_data["contact"])
    except TooMany as refusal:
        return too_many(request, refusal)
    ask_for_link(form.cleaned_data["contact"])
    return HttpResponseRedirect(reverse("public:track-link-sent"))


def _ask_page(request: HttpRequest, form: LinkForm) -> HttpResponse:
    context = {
        "form": form,
        "title": _("Get a link to your request"),
        "submit_label": _("Send me the link"),
        "back_url": reverse("public:track"),
    }
    status = 422 if form.is_bound else 200
    return render(request, "public/tracking/ask_link.html", context, status=status)


@require_safe
@personal
def sent(request: HttpRequest) -> HttpResponse:
    """What happens now, said without telling whether there is such a request."""
    return render(request, "public/tracking/link_sent.html")


def secret_address(response: HttpResponse) -> HttpResponse:
    """Keep the address out of logs and Referer headers: it holds a token."""
    response._has_been_logged = True  # type: ignore[attr-defined]  # read by django.utils.log
    response["Referrer-Policy"] = "strict-origin"
    return response


@same_origin_required
@personal
@require_http_methods(["GET", "HEAD", "POST"])
def redeem(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows a button and uses nothing up (mail scanners follow links); POST opens the case."""
    if request.method != "POST":
        return secret_address(render(request, "public/tracking/redeem.html"))
    try:
        case, secret = redeem_tracking(token)
    except UnknownCase:
        return secret_address(render(request, "public/tracking/link_gone.html", status=410))
    kept = follow(case)
    secret = secret if kept == case else open_browser(kept)
    response = HttpResponseRedirect(case_url(kept))
    put_secret(response, kept.reference, secret)
    return secret_address(response)
