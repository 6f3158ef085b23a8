"""One message text as the screen shows it: with sample data, its length, and what stood before."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms_engine.clock.templatetags.calendars import moment
from forms_engine.messages.models import Wording
from forms_engine.messages.sms import measure
from forms_engine.messages.wording_check import sample
from forms_engine.messages.wordings import Place

from ..columns.wordings import wording_url
from ..forms.wordings import WordingForm
from ..people import staff_name
from .letters import Letter, letter


def shown(place: Place, form: WordingForm) -> Letter | None:
    """As a person would read it; None while what is typed cannot be sent."""
    if form.errors:
        return None
    given = form.cleaned_data if form.is_bound else form.initial
    subject, body = given.get("subject", ""), given["body"]
    if not body:
        return None
    text = sample(place.template, place.channel, subject, body, place.language)
    to = "amal@example.org" if place.channel == "email" else "+966501234567"
    return letter(text, channel=place.channel, to=to, language=place.language)


def length(place: Place, text: Letter | None) -> str:
    """How many parts a text message takes, with the sample's values."""
    if place.channel != "sms" or text is None:
        return ""
    found = measure(text.body)
    parts = ngettext("%(parts)d part", "%(parts)d parts", found.parts) % {"parts": found.parts}
    signs = _("%(units)d signs; a part holds %(room)d") % {
        "units": found.units,
        "room": found.room,
    }
    return f"{parts} · {signs}"


def before(place: Place, past: list[Wording]) -> list[dict[str, str]]:
    """What stood here, latest first, each with the way to begin from it."""
    return [
        {
            "title": _("The house's own text") if row.reset else row.subject,
            "text": row.body,
            "meta": f"{staff_name(row.by)} · {moment(row.at)}",
            "url": "" if row.reset else f"{wording_url(place)}?from={row.pk}",
        }
        for row in past
    ]
