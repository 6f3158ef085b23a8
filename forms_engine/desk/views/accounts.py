"""Staff accounts, for administrators: list, invite, roles, disable, enable."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.posting import post_only
from forms_engine.staff.exceptions import LastAdministrator, UsernameTaken
from forms_engine.staff.models import User
from forms_engine.staff.queries import everybody
from forms_engine.staff.services import accounts

from ..columns.accounts import table
from ..forms.accounts import InviteForm, RolesForm
from ..pages import Crumb, page
from ..people import staff_name
from ..requests import StaffRequest


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """Everybody who works here, active ones first."""
    return page(request, "accounts/list", title=_("Staff accounts"), table=table(everybody()))


@require_http_methods(["GET", "POST"])
def invite(request: StaffRequest) -> HttpResponse:
    """Invite a person; they choose a password by the link that is sent to them."""
    form = InviteForm(request.POST or None)
    if form.is_valid():
        try:
            accounts.invite(**form.cleaned_data, by=request.user)
            messages.success(request, _("The invitation is on its way."))
            return redirect("desk:accounts")
        except UsernameTaken:
            form.add_error("username", _("Somebody already has this user name. Choose another."))
    title, status = _("Invite a person"), 422 if form.errors else 200
    return page(request, "accounts/invite", _parent(), title=title, form=form, status=status)


@require_http_methods(["GET", "POST"])
def account(request: StaffRequest, pk: int) -> HttpResponse:
    """One person: their roles, and the ways to disable or enable them."""
    person = get_object_or_404(everybody(), pk=pk)
    form = RolesForm(request.POST or None, initial={"roles": list(person.roles)})
    if form.is_valid():
        try:
            accounts.set_roles(person, form.cleaned_data["roles"], by=request.user)
            messages.success(request, _("The roles were changed."))
            return redirect("desk:accounts")
        except LastAdministrator:
            form.add_error("roles", _last())
    return page(
        request,
        "accounts/account",
        _parent(),
        title=staff_name(person),
        status=422 if form.errors else 200,
        form=form,
        person=person,
    )


@post_only
def disable(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Close an account; every session of it ends at once."""
    try:
        accounts.disable(_person(pk), by=request.user)
        messages.success(request, _("The account is closed and signed out everywhere."))
    except LastAdministrator:
        messages.error(request, _last())
    return redirect("desk:accounts")


@post_only
def enable(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Open an account again."""
    accounts.enable(_person(pk), by=request.user)
    messages.success(request, _("The account is open again."))
    return redirect("desk:accounts")


@post_only
def invite_again(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Send a fresh link to a person who has not chosen a password yet."""
    accounts.invite_again(_person(pk), by=request.user)
    messages.success(request, _("A new invitation is on its way."))
    return redirect("desk:accounts")


def _person(pk: int) -> User:
    return get_object_or_404(User, pk=pk)


def _parent() -> Crumb:
    return _("Staff accounts"), reverse("desk:accounts")


def _last() -> str:
    return _("This is the last administrator. Make somebody else administrator first.")
