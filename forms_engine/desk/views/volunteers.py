"""The coordinator's volunteers: the lists, one volunteer, and what is checked of them."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.cases.enums import Kind
from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.pagination import capped_count
from forms_engine.cases.sealed import open_answers
from forms_engine.posting import post_only
from forms_engine.vault.errors import KeyDestroyed
from forms_engine.volunteers.enums import Checked
from forms_engine.volunteers.labels import Names
from forms_engine.volunteers.models import Profile, Trait
from forms_engine.volunteers.roll import Roll, Wanted
from forms_engine.volunteers.services.checks import drop_check, record_check
from forms_engine.volunteers.services.profiles import make_profile, set_places

from ..columns.volunteers import roll_table, roll_url, rolls, volunteer_url
from ..forms.volunteers import CheckForm, PlacesForm, RollForm
from ..pages import Crumb, page
from ..reading.find import find_case
from ..reading.volunteer import volunteer_screen
from ..requests import StaffRequest

CURSOR = "from"


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """One of the lists, filtered and in pages by key."""
    wanted, names = Wanted.read(request.GET.dict()), Names()
    shown = wanted.page(request.GET.get(CURSOR, ""))

    def neighbour(cursor: str) -> str:
        given = {**wanted.narrowed, CURSOR: cursor}
        return roll_url(wanted.roll, **given) if cursor else ""

    return page(
        request,
        "volunteers/list",
        title=_("Volunteers"),
        rolls=rolls(wanted),
        form=RollForm(wanted, names),
        narrowed=bool(wanted.narrowed.keys() - {"search"}),
        filtered=bool(wanted.narrowed),
        clear_url=roll_url(wanted.roll),
        applications=wanted.roll == Roll.APPLICATIONS,
        cases=shown.items,
        count=capped_count(wanted.cases()),
        table=roll_table(shown.items, names),
        before=neighbour(shown.previous),
        after=neighbour(shown.next),
    )


@require_GET
def show(request: StaffRequest, reference: str) -> HttpResponse:
    """One volunteer: what stands, what is missing, where they serve, and their hours."""
    profile = find_volunteer(request, reference)
    return page(
        request,
        "volunteers/volunteer",
        parent(),
        title=reference,
        case=profile.case,
        screen=volunteer_screen(profile),
        form=_places_form(profile),
    )


@require_http_methods(["GET", "POST"])
def check(request: StaffRequest, reference: str, kind: str) -> HttpResponse:
    """Record one check, with what its kind needs to be told."""
    profile, wanted = find_volunteer(request, reference), _kind(kind)
    guardian = str(open_answers(profile.case).get("guardian", {}).get("guardian_name", ""))
    form = CheckForm(request.POST or None, kind=wanted, guardian=guardian)
    given = request.method == "POST" and (form.is_valid() or not form.fields)
    if given:
        _record(request, profile, wanted, form)
        return redirect(volunteer_url(profile.case))
    return page(
        request,
        "volunteers/check",
        parent(),
        (reference, volunteer_url(profile.case)),
        title=str(wanted.label),
        status=422 if form.is_bound else 200,
        form=form,
        guardian=wanted == Checked.GUARDIAN,
        back=volunteer_url(profile.case),
    )


def _record(request: StaffRequest, profile: Profile, kind: Checked, form: CheckForm) -> None:
    given = form.cleaned_data
    said = {name: given.get(name, "") for name in ("who", "how", "note")}
    until, day = given.get("valid_until"), given.get("day")
    record_check(profile, kind, by=request.user, said=said, valid_until=until, at=day)
    messages.success(request, _("Recorded: %(check)s.") % {"check": kind.label})


@post_only
def drop(request: StaffRequest, reference: str, kind: str) -> HttpResponseRedirect:
    """Take a check back; it can be recorded again at any time."""
    profile, wanted = find_volunteer(request, reference), _kind(kind)
    drop_check(profile, wanted, by=request.user)
    messages.success(request, _("Taken back: %(check)s.") % {"check": wanted.label})
    return redirect(volunteer_url(profile.case))


@post_only
def places(request: StaffRequest, reference: str) -> HttpResponseRedirect:
    """Set where the volunteer serves."""
    profile = find_volunteer(request, reference)
    form = PlacesForm(request.POST, pairs=Names().pairs[Trait.Sort.PLACE])
    if form.is_valid():
        set_places(profile, form.cleaned_data["places"], by=request.user)
        messages.success(request, _("The places were saved."))
    return redirect(volunteer_url(profile.case))


def _places_form(profile: Profile) -> PlacesForm:
    held = [one.code for one in profile.traits.all() if one.sort == Trait.Sort.PLACE]
    return PlacesForm(pairs=Names().pairs[Trait.Sort.PLACE], held=held)


def _kind(kind: str) -> Checked:
    if kind not in Checked.values:
        raise Http404
    return Checked(kind)


def find_volunteer(request: StaffRequest, reference: str) -> Profile:
    """The volunteer of this application; raises UnknownCase, or KeyDestroyed once erased."""
    case = find_case(request.user, reference)
    if case.kind != Kind.VOLUNTEER:
        raise UnknownCase
    if case.key.destroyed_at:
        raise KeyDestroyed("the volunteer is erased")
    found = Profile.objects.filter(case=case).prefetch_related("traits").first()
    profile = found or make_profile(case)
    profile.case = case
    return profile


def parent() -> Crumb:
    """The crumb above a volunteer."""
    return _("Volunteers"), roll_url(Roll.APPLICATIONS)
