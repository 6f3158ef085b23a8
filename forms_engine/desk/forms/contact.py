"""How a person is written to: channel and language, a stop with its reason, broken addresses."""

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.behalf import addressee
from forms_engine.cases.models import Case
from forms_engine.cases.services.preferring import REASON_LIMIT, channels
from forms_engine.cases.services.tell import language_of
from forms_engine.messages.enums import Channel

from .base import DeskForm
from .choices import offer


class PreferForm(DeskForm):
    """The channel and the language that the person likes."""

    channel = forms.ChoiceField(label=_("Channel"), widget=forms.RadioSelect)
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )

    def __init__(self, data: QueryDict | None = None, *, case: Case) -> None:
        person = addressee(case)
        initial = {"channel": next(iter(channels(case)), ""), "language": language_of(case, person)}
        super().__init__(data, initial=initial)
        offer(self, "channel", [(code, Channel(code).label) for code in channels(case)])


class StopForm(DeskForm):
    """Why a person gets no messages but the necessary."""

    reason = forms.CharField(
        label=_("Why are they not to be written to?"),
        help_text=_("For example: they asked for it by phone. Kept in the history of the case."),
        max_length=REASON_LIMIT,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
