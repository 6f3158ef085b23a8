"""How the person is written to about this case: by which channel, in which language, or not."""

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from forms_engine.cases.behalf import addressee
from forms_engine.cases.exceptions import MissingFact
from forms_engine.cases.models import Case
from forms_engine.cases.services import preferring
from forms_engine.cases.services.tell import language_of
from forms_engine.forms.questions.language import own_names
from forms_engine.messages.enums import Channel
from theme.renderer import HouseRenderer
from theme.widgets import RadioCards

from .personal import case_url, with_case

NONE = "none"


class PreferenceForm(forms.Form):
    """Channel and language; only what can reach this person is offered."""

    default_renderer = HouseRenderer

    channel = forms.ChoiceField(
        label=gettext_lazy("How should we write to you?"),
        widget=RadioCards,
        error_messages={
            "required": gettext_lazy("Choose how we should write to you"),
            "invalid_choice": gettext_lazy("Choose one of these"),
        },
    )
    language = forms.ChoiceField(
        label=gettext_lazy("In which language?"),
        help_text=gettext_lazy(
            "A message that is not written in this language yet comes in English. The pages are in "
            "your language."
        ),
        choices=own_names,
        widget=RadioCards,
        error_messages={
            "required": gettext_lazy("Choose a language"),
            "invalid_choice": gettext_lazy("Choose one of these"),
        },
    )

    def __init__(self, data: QueryDict | None = None, *, case: Case) -> None:
        person = addressee(case)
        chosen = NONE if person.no_contact else next(iter(preferring.channels(case)), NONE)
        initial = {"channel": chosen, "language": language_of(case, person)}
        super().__init__(data, initial=initial)
        ways = [(code, Channel(code).label) for code in preferring.channels(case)]
        nothing = (NONE, _("No messages: I read everything on this page"))
        self.fields["channel"].choices = [*ways, nothing]  # type: ignore[attr-defined]
        self.fields["channel"].help_text = _(
            "Even without messages we tell you what we need from you, the decision, and what "
            "guards your data."
        )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def prefer(request: HttpRequest, case: Case) -> HttpResponse:
    """Show what holds now, and take what the person likes better."""
    form = PreferenceForm(request.POST if request.method == "POST" else None, case=case)
    if form.is_valid() and _taken(case, form):
        return HttpResponseRedirect(f"{case_url(case)}?messages")
    context = {
        "form": form,
        "title": _("How we write to you"),
        "submit_label": _("Save"),
        "back_url": case_url(case),
    }
    status = 422 if form.errors else 200
    return render(request, "public/tracking/preferring.html", context, status=status)


def _taken(case: Case, form: PreferenceForm) -> bool:
    channel, language = form.cleaned_data["channel"], form.cleaned_data["language"]
    try:
        if channel != NONE and addressee(case).no_contact:
            preferring.resume(case, by=None)
        if way := _way(case, channel):
            preferring.prefer(case, channel=way, language=language, by=None)
        if channel == NONE:
            preferring.stop(case, preferring.BY_PERSON, by=None)
    except MissingFact as missing:
        form.add_error(missing.name, _("Choose one of these"))
    return not form.errors


def _way(case: Case, channel: str) -> str:
    """The channel to keep; without messages the one that holds, for what we must tell anyway."""
    return next(iter(preferring.channels(case)), "") if channel == NONE else channel
