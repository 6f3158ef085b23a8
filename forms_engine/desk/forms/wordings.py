"""The form of one message text, and why a text is refused, in words."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.messages.templates import required
from forms_engine.messages.wording_check import (
    LONGEST_BODY,
    LONGEST_SUBJECT,
    BadWording,
    check,
    samples,
)
from forms_engine.messages.wordings import Place

from .base import DeskForm

WHY: dict[str, str | Promise] = {
    "empty": gettext_lazy("Write the text."),
    "long": gettext_lazy("This text is too long."),
    "brace": gettext_lazy("A brace { or } stands alone. Write each placeholder as {reference}."),
    "unknown": gettext_lazy(
        "This message has no placeholder %(names)s. Those that it has are listed below the text."
    ),
    "missing": gettext_lazy("This text must use: %(names)s."),
    "link": gettext_lazy("{link} must stand alone on its line, so that it can be copied."),
    "parts": gettext_lazy("With its values this text takes more than three parts. Shorten it."),
}
NAMES: dict[str, str | Promise] = {
    "reference": gettext_lazy("the reference of the request"),
    "date": gettext_lazy("the date, in both calendars"),
    "link": gettext_lazy("the link, alone on its line"),
    "code": gettext_lazy("the code"),
    "question": gettext_lazy("what staff ask"),
    "reason": gettext_lazy("the reason that staff wrote"),
    "conditions": gettext_lazy("what the acceptance depends on"),
    "until": gettext_lazy("the last day for asking to reconsider, in both calendars"),
    "title": gettext_lazy("what it is called"),
    "place": gettext_lazy("the place"),
    "spoken": gettext_lazy("the language that is spoken"),
    "kept": gettext_lazy("the reference of the request that goes on"),
    "when": gettext_lazy("day and time"),
    "clause": gettext_lazy("the line of the policy"),
    "name": gettext_lazy("the person's name"),
}


class WordingForm(DeskForm):
    """Subject and body, and the text that the writer was looking at."""

    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    subject = forms.CharField(label=gettext_lazy("Subject"), max_length=LONGEST_SUBJECT)
    body = forms.CharField(
        label=gettext_lazy("Text"),
        help_text=gettext_lazy(
            "What stands between braces is filled in when the message is sent. What may stand "
            "there is listed below the text."
        ),
        max_length=LONGEST_BODY,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, place: Place, **kwargs: Any) -> None:  # Any: Django's own
        super().__init__(*args, **kwargs)
        self.place = place
        direction = {
            "dir": "rtl" if place.language in settings.LANGUAGES_BIDI else "ltr",
            "lang": place.language,
        }
        self.fields["body"].widget.attrs |= direction | {"rows": 14}
        self.fields["subject"].widget.attrs |= direction
        if place.channel == "sms":
            del self.fields["subject"]

    def clean(self) -> dict[str, Any]:
        """The text as it will be kept."""
        subject, body = (self.cleaned_data.get(name, "") for name in ("subject", "body"))
        if body and (subject or "subject" not in self.fields):
            try:
                subject, body = check(self.place.template, self.place.channel, subject, body)
            except BadWording as bad:
                self.add_error(bad.field, sentence(bad))
        return self.cleaned_data | {"subject": subject, "body": body}


def sentence(bad: BadWording) -> str:
    """Why the text is refused, with the names that it is about as they were typed."""
    named = _(", ").join(f"\u2068{{{name}}}\u2069" for name in bad.names)
    words = str(WHY[bad.code])
    return words % {"names": named} if named else words


def placeholders(place: Place) -> list[dict[str, object]]:
    """What this text may name, the needed first, each with a sample, as rows for the screen."""
    needed = required(place.template, place.channel)
    found = samples(place.template, place.channel, place.language)
    return [
        _placeholder(name, found[name], must=name in needed)
        for name in sorted(found, key=lambda name: (name not in needed, name))
    ]


def _placeholder(name: str, example: str, *, must: bool) -> dict[str, object]:
    kind = _("needed") if must else _("if you like")
    said = _("For example: %(sample)s") % {"sample": f"\u2068{example}\u2069"}
    return {"label": f"{{{name}}}", "value": f"{NAMES.get(name, name)} ({kind})\n{said}"}
