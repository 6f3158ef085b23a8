"""What staff choose before they key a form in, and how the person agreed to what was keyed."""

from collections.abc import Iterable

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from forms_engine.runs.enums import Channel, How
from theme.renderer import HouseRenderer
from theme.widgets import RadioCards

from .base import DeskForm
from .choices import offer

HEARD = (Channel.PHONE, Channel.INTERVIEW, Channel.LETTER, Channel.SOCIAL, Channel.GROUND)
LONGEST = 80


class BeginForm(DeskForm):
    """Which form, how the person reached us, and the language that they are asked in."""

    form = forms.ChoiceField(
        label=_("Form"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the form.")},
    )
    channel = forms.ChoiceField(
        label=_("How did the person reach us?"),
        choices=[(one.value, one.label) for one in HEARD],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how the person reached us.")},
    )
    language = forms.ChoiceField(
        label=_("Language of the questions"),
        choices=settings.LANGUAGES,
        help_text=_("The declaration is kept in this language."),
    )

    def __init__(
        self, data: QueryDict | None = None, *, offered: Iterable[tuple[str, str]]
    ) -> None:
        forms_offered = list(offered)
        first = forms_offered[0][0] if len(forms_offered) == 1 else ""
        super().__init__(data, initial={"language": get_language(), "form": first})
        offer(self, "form", forms_offered)


class PaperForm(DeskForm):
    """What stands on a form that came in on paper."""

    reference = forms.CharField(
        label=_("Reference on the paper"),
        help_text=_("At the top of the sheet, such as help-3-1a2b3c4d, or its code in the frame."),
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
        error_messages={"required": _("Write the reference that stands at the top of the paper.")},
    )


class HowForm(DeskForm):
    """How the person agreed and declared (policy L51; consent as PDPL asks for it)."""

    default_renderer = HouseRenderer

    how = forms.ChoiceField(
        label=_("How did the person agree and make the declaration?"),
        choices=How.choices,
        widget=RadioCards,
        error_messages={"required": _("Choose how the person agreed and made the declaration")},
    )
