"""From a help request to volunteers who fit: how many, who, and an invitation to them."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from forms_engine.cases.enums import Kind
from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.models import Case
from forms_engine.cases.pagination import as_count
from forms_engine.cases.sealed import open_applicant
from forms_engine.vault.errors import KeyDestroyed
from forms_engine.volunteers.exceptions import VolunteerError
from forms_engine.volunteers.labels import Names, Pairs
from forms_engine.volunteers.models import Profile, Trait
from forms_engine.volunteers.naming import short_name, whole_name
from forms_engine.volunteers.queries import for_case
from forms_engine.volunteers.services.inviting import invite

from ..columns.queue import case_url
from ..days import brief
from ..forms.volunteers import InviteForm, MatchForm
from ..pages import page
from ..reading.find import find_case
from ..requests import StaffRequest
from .case import parents

SHOWN = 25


@require_http_methods(["GET", "POST"])
def match(request: StaffRequest, reference: str) -> HttpResponse:
    """Who fits, and the form that invites them; the filters stand in the address."""
    case, names = _case(request, reference), Names()
    asked = _asked(case, request)
    seeks = MatchForm(asked, names=names)
    found = for_case(**seeks.chosen)
    left = found.exclude(invites__case=case)
    people = _people(left, names)
    told = {name: seeks.chosen[name] for name in ("place", "language")}
    form = InviteForm(request.POST or None, people=people, names=names, told=told)
    if form.is_valid() and (sent := _send(request, case, form)):
        done = ngettext("%(n)s invitation was sent.", "%(n)s invitations were sent.", sent)
        messages.success(request, done % {"n": sent})
        return redirect(request.get_full_path())
    return page(
        request,
        "volunteers/match",
        *parents(case),
        title=_("Find a volunteer"),
        status=422 if form.errors else 200,
        seeks=seeks,
        form=form,
        people=people,
        count=as_count(left.count()),
        invited=_invited(case),
        back=case_url(case),
        here=request.get_full_path(),
    )


def _case(request: StaffRequest, reference: str) -> Case:
    case = find_case(request.user, reference)
    if case.kind != Kind.HELP or not case.is_open:
        raise UnknownCase
    if case.key.destroyed_at:
        raise KeyDestroyed("the case is erased")
    return case


def _asked(case: Case, request: StaffRequest) -> dict[str, str]:
    """What the address asks for; at first the request's own language and place."""
    if request.GET:
        return request.GET.dict()
    person = open_applicant(case)
    return {"language": person.contact_language, "place": person.site}


def _people(found: QuerySet[Profile], names: Names) -> Pairs:
    """The first who fit, named shortly with their languages and skills."""
    rows = found.select_related("case__key").prefetch_related("traits")[:SHOWN]
    return [(str(row.pk), _named(row, names)) for row in rows]


def _named(row: Profile, names: Names) -> str:
    traits = row.traits.all()
    parts = [
        short_name(whole_name(row.case)),
        names.traits(traits, Trait.Sort.LANGUAGE),
        names.traits(traits, Trait.Sort.SKILL),
        names.traits(traits, Trait.Sort.SEASON),
    ]
    return " · ".join(part for part in parts if part)


def _send(request: StaffRequest, case: Case, form: InviteForm) -> int:
    """Invite everybody who was ticked; how many, and a sentence for each who cannot be."""
    given, sent = form.cleaned_data, 0
    chosen = Profile.objects.filter(pk__in=given["people"]).select_related("case__key")
    for profile in chosen:
        try:
            invite(
                case,
                profile,
                place=given["place"],
                language=given["language"],
                starts_at=given["starts_at"],
                by=request.user,
            )
            sent += 1
        except VolunteerError as refusal:
            form.add_error("people", str(refusal.words))
    return sent


def _invited(case: Case) -> list[dict[str, str]]:
    """Who was invited already, and what they answered."""
    rows = case.invites.select_related("profile__case__key")[:SHOWN]
    return [
        {
            "label": short_name(whole_name(row.profile.case)),
            "value": f"{row.get_answer_display()} · {brief(row.starts_at)}",
        }
        for row in rows
    ]
