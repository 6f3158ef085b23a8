"""The editors' list of webhooks: who is told of what, the last deliveries, a new secret."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from forms_engine.outbox.models import Job

from .models import EVENTS, Delivery, Webhook
from .signing import secret_of
from .telling import KIND, again, key_of

LATELY = 20


class WebhookForm(WagtailAdminModelForm):
    """The address, and what it is told of."""

    events = forms.MultipleChoiceField(
        choices=EVENTS,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("What it is told of"),
        initial=[event for event, _label in EVENTS],
    )

    class Meta:
        model = Webhook
        fields = ["url", "events", "active"]
        widgets = {"url": forms.URLInput({"dir": "ltr"})}


class WebhookAdd(generic.CreateView):
    """Leads to where the secret is shown."""

    def get_success_url(self) -> str:
        """The webhook's own page."""
        return reverse("webhooks:inspect", args=[self.object.pk])


class WebhookPage(generic.InspectView):
    """What was sent lately and what became of it, with the way to a new secret."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # Any: Django's own
        """The last deliveries, each with the state of its job."""
        rows = list(self.object.deliveries.all()[:LATELY])
        may_change = ModelPermissionPolicy(Webhook).user_has_permission(self.request.user, "change")
        events = [label for event, label in EVENTS if event in self.object.events]
        told = {"rows": _with_states(rows), "may_change": may_change, "most": LATELY}
        return {**super().get_context_data(**kwargs), "events": events, **told}


def _with_states(rows: list[Delivery]) -> list[dict[str, Any]]:  # Any: one template's rows
    jobs = Job.objects.filter(kind=KIND, key__in=[key_of(row) for row in rows])
    by_key = {job.key: job for job in jobs}
    return [{"delivery": row, **_state(row, by_key.get(key_of(row)))} for row in rows]


def _state(row: Delivery, job: Job | None) -> dict[str, Any]:  # Any: as above
    """`state` in words, when it is tried `next`, and whether it may be sent by hand."""
    if job is not None and job.dead_at:
        return {"state": _("Given up"), "again": True}
    if job is not None and not job.done_at:
        failed = row.tried_at and job.attempts
        state = _("Not taken; tried again") if failed else _("Waits to be sent")
        return {"state": state, "next": job.due_at if failed else None, "again": False}
    return {"state": _("Taken") if row.done_at else _("Not sent"), "again": True}


class WebhookViewSet(ModelViewSet):
    """Wagtail's own list and forms."""

    model = Webhook
    name = "webhooks"
    url_prefix = "webhooks"
    icon = "link"
    menu_label = gettext_lazy("Webhooks")
    menu_order = 900
    add_to_settings_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_template_name = "cms/admin/webhook.html"
    inspect_view_class = WebhookPage
    add_view_class = WebhookAdd
    list_display = ["url", Column("active", label=gettext_lazy("Switched on"))]

    def get_form_class(self, for_update: bool = False) -> type[WebhookForm]:
        """One form for both."""
        return WebhookForm


def _may_change(request: HttpRequest) -> None:
    if not ModelPermissionPolicy(Webhook).user_has_permission(request.user, "change"):
        raise PermissionDenied


@require_POST
def renew(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a new secret and show it, this once; the one before is worth nothing from now on."""
    _may_change(request)
    webhook = get_object_or_404(Webhook, pk=pk)
    webhook.renewed += 1
    webhook.save(update_fields=["renewed"])
    context = {"webhook": webhook, "secret": secret_of(webhook)}
    return render(request, "cms/admin/webhook_secret.html", context)


@require_POST
def resend(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a delivery once more."""
    _may_change(request)
    delivery = get_object_or_404(Delivery.objects.select_related("webhook"), pk=pk)
    again(delivery)
    messages.success(request, _("It is being sent again."))
    return redirect("webhooks:inspect", delivery.webhook_id)


def addresses() -> list[URLPattern]:
    """What Wagtail's views do not have."""
    return [
        path("webhooks/<int:pk>/secret/", renew, name="cms_webhook_secret"),
        path("webhooks/deliveries/<int:pk>/", resend, name="cms_webhook_again"),
    ]
