"""A volunteer's own page, opened as tracking opens a case: places, invitations, hours, a pause."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.volunteers.enums import Answer
from forms_engine.volunteers.exceptions import NotTaking, NotThere, VolunteerError
from forms_engine.volunteers.models import Invite, Opportunity, Place, Profile
from forms_engine.volunteers.services.certificates import issue
from forms_engine.volunteers.services.checks import sign_charter
from forms_engine.volunteers.services.inviting import answer
from forms_engine.volunteers.services.places import accept_offer, leave, sign_up
from forms_engine.volunteers.services.profiles import make_profile, pause, set_places

from ..tracking.personal import case_url, with_case
from .outcomes import done, refused, word_for
from .page import page_of

Act = Callable[[Profile, HttpRequest, int], str]


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def own(request: HttpRequest, case: Case) -> HttpResponse:
    """GET shows the page; POST does what its one pressed button says and leads back."""
    if case.kind != Kind.VOLUNTEER or case.state != State.ACTIVE:
        return HttpResponseRedirect(case_url(case))
    profile = make_profile(case)
    if request.method == "POST":
        return HttpResponseRedirect(own_url(case) + _outcome(profile, request))
    context = {
        "page": page_of(profile),
        "done": done(request.GET.get("done", "")),
        "refused": refused(request.GET.get("refused", "")),
    }
    return render(request, "public/volunteering/own.html", context)


def own_url(case: Case) -> str:
    """The page's address in the active language."""
    return reverse("public:volunteering", args=[case.reference])


def _outcome(profile: Profile, request: HttpRequest) -> str:
    """Do what the pressed button names; the query that says what became of it."""
    for name, act in ACTS.items():
        if name in request.POST:
            try:
                return f"?done={act(profile, request, _number(request.POST[name]))}"
            except VolunteerError as refusal:
                return f"?refused={word_for(refusal)}"
    return ""


def _number(text: object) -> int:
    typed = str(text)
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 16 else 0


def _place(profile: Profile, pk: int) -> Place:
    """The volunteer's own place; raises NotThere for any other."""
    place = profile.places.select_related("opportunity").filter(pk=pk).first()
    if place is None:
        raise NotThere
    place.profile = profile
    return place


def _join(profile: Profile, request: HttpRequest, pk: int) -> str:
    opportunity = Opportunity.objects.filter(pk=pk).first()
    if opportunity is None:
        raise NotTaking
    return str(sign_up(opportunity, profile).state)


def _leave(profile: Profile, request: HttpRequest, pk: int) -> str:
    leave(_place(profile, pk))
    return "left"


def _accept(profile: Profile, request: HttpRequest, pk: int) -> str:
    accept_offer(_place(profile, pk))
    return "signed_up"


def _say(said: Answer) -> Act:
    def act(profile: Profile, request: HttpRequest, pk: int) -> str:
        invited: Invite | None = profile.invites.select_related("case").filter(pk=pk).first()
        if invited is None:
            raise NotThere
        answer(invited, said)
        return said.value

    return act


def _pause(profile: Profile, request: HttpRequest, pk: int) -> str:
    pause(profile, paused=True)
    return "paused"


def _resume(profile: Profile, request: HttpRequest, pk: int) -> str:
    pause(profile, paused=False)
    return "resumed"


def _places(profile: Profile, request: HttpRequest, pk: int) -> str:
    set_places(profile, request.POST.getlist("place"))
    return "places"


def _charter(profile: Profile, request: HttpRequest, pk: int) -> str:
    sign_charter(profile)
    return "charter"


def _certificate(profile: Profile, request: HttpRequest, pk: int) -> str:
    issue(profile)
    return "certificate"


ACTS: dict[str, Act] = {
    "join": _join,
    "leave": _leave,
    "accept": _accept,
    "yes": _say(Answer.YES),
    "no": _say(Answer.NO),
    "pause": _pause,
    "resume": _resume,
    "places": _places,
    "charter": _charter,
    "certificate": _certificate,
}
