"""Who wrote to us on social media."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.reception.queries import social_contacts
from forms_engine.reception.services.social import register_social

from ...columns.reception import social as table
from ...forms.reception.arrivals import SocialForm
from ...forms.reception.lists import PlatformPick
from ...paging import latest_page
from ...requests import StaffRequest
from .shared import BEFORE, asked, following, listed, noted


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """The latest first."""
    before = request.GET.get(BEFORE, "")
    form = PlatformPick(request.GET)
    found = social_contacts(request.user, platform=form.picked)
    rows, more = latest_page(found, field="at", before=before)
    return listed(
        request,
        _("Social media"),
        table(rows),
        empty=_("Nobody has been noted yet."),
        acts=[(_("Note who wrote to us"), reverse("desk:social_new"))],
        form=form,
        more=following("social", more, **form.query),
    )


@require_http_methods(["GET", "POST"])
def new(request: StaffRequest) -> HttpResponse:
    """A contact, on a case that exists or opening one."""
    form = SocialForm(request.POST or None, user=request.user)
    if form.is_valid():
        platform = form.cleaned_data["platform"]
        with noted(request, form, back=reverse("desk:social")) as done:
            written, key = form.written(), form.sending
            done.case = register_social(
                form.whose(), platform, written, by=request.user, key=key
            ).case
        return done.answer()
    title, back = _("Note who wrote to us"), reverse("desk:social")
    return asked(request, title, form, submit=_("Note it"), back=back)
