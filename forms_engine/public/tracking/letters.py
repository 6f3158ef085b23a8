"""What the person and the association wrote to each other, and the box for one more line."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import get_language, gettext_lazy, ngettext_lazy
from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.clock.calendars import moment
from forms_engine.forms.fields import Words
from forms_engine.messages.thread import LONGEST, lines, words
from theme.renderer import HouseRenderer
from theme.widgets import Textarea


@dataclass(frozen=True)
class Written:
    """One line: who wrote it, when, and the words."""

    who: str
    time: str
    text: str


class LineForm(forms.Form):
    """One line to the association."""

    default_renderer = HouseRenderer

    text = Words(
        label=gettext_lazy("Your message to us"),
        help_text=gettext_lazy("Do not write a card number or a password. We never ask for them."),
        max_length=LONGEST,
        widget=Textarea(longest=LONGEST),
        error_messages={
            "required": gettext_lazy("Write your message"),
            "max_length": ngettext_lazy(
                "Shorten the text to %(limit_value)d character. It has %(show_value)d.",
                "Shorten the text to %(limit_value)d characters. It has %(show_value)d.",
                "limit_value",
            ),
        },
    )


def thread_of(case: Case) -> list[Written]:
    """The lines, first to last; of ours, nobody's name but the association's."""
    language = get_language() or "ar"
    return [
        Written(
            _("The association") if line.from_staff else _("You"),
            moment(line.at, language),
            words(line),
        )
        for line in lines(case.stream)
    ]
