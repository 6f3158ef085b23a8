"""The outbox: what was written to people and what became of it; a text is opened on request."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from forms_engine.messages import returned
from forms_engine.messages.enums import State
from forms_engine.messages.errors import NotSent
from forms_engine.messages.models import Message
from forms_engine.messages.opening import open_message
from forms_engine.messages.queries import latest
from forms_engine.posting import post_only
from forms_engine.vault.errors import KeyDestroyed

from ..columns.outbox import table
from ..forms.base import DeskForm
from ..labels import template_name
from ..pages import page
from ..paging import latest_page
from ..reading.letters import letter
from ..reading.secrets import may_read, without_links
from ..requests import StaffRequest

BEFORE = "before"


class OutboxForm(DeskForm):
    """Which messages to list."""

    state = forms.ChoiceField(
        label=gettext_lazy("State"),
        required=False,
        choices=[("", gettext_lazy("All")), *State.choices],
    )


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """The latest messages; no text and no address is opened here."""
    form = OutboxForm(request.GET)
    state = form.cleaned_data["state"] if form.is_valid() else ""
    found = latest(state=State(state) if state else None)
    rows, older = latest_page(found, field="created_at", before=request.GET.get(BEFORE, ""))
    address = reverse("desk:outbox")
    return page(
        request,
        "outbox/list",
        title=_("Messages"),
        form=form,
        rows=rows,
        table=table(rows),
        older=f"{address}?state={state}&{BEFORE}={older}" if older else "",
    )


@post_only
def message(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Open one message; that it was read is written into the history of what it is about."""
    found = get_object_or_404(Message.objects.select_related("key"), pk=pk)
    if not may_read(request.user, found):
        raise PermissionDenied
    parent, title = (_("Messages"), reverse("desk:outbox")), template_name(found.template)
    try:
        opened = open_message(found, by=request.user)
    except KeyDestroyed:
        return page(request, "outbox/message", parent, title=title, letter=None)
    text = without_links(opened.rendered, message=found, user=request.user)
    shown = letter(text, channel=found.channel, to=opened.to, language=found.language)
    sent = found.state == State.SENT
    back = reverse("desk:message_back", args=[pk]) if sent else ""
    return page(request, "outbox/message", parent, title=title, letter=shown, came_back=back)


@post_only
def came_back(request: StaffRequest, pk: UUID) -> HttpResponse:
    """A letter of the mail service told that this message did not arrive."""
    found = get_object_or_404(Message.objects.select_related("key"), pk=pk)
    if not may_read(request.user, found):
        raise PermissionDenied
    try:
        returned.came_back(found, by=request.user)
        messages.success(request, _("Noted. The message goes by another way, if there is one."))
    except NotSent:
        messages.warning(request, _("This message was not sent, so it cannot have come back."))
    return redirect("desk:outbox")
