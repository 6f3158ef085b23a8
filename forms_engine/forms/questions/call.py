"""Would the person rather talk it over, and when: yes with a time of day, or no."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from forms_engine.forms.questions.choice import Choice, Option
from forms_engine.forms.types import Text


@dataclass(frozen=True, kw_only=True)
class CallMe(Choice):
    """One of the times of day in Makkah, any time, or no call."""

    type: ClassVar[str] = "call_me"
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Choose when we may call, or “No call is needed”"),
        "unknown_option": _("Choose one of the times of day shown here"),
        "several": _("Choose one time of day; “At any time” covers them all"),
    }
    options: tuple[Option, ...] = (
        Option("no", _("No call is needed")),
        Option("any", _("Call me at any time")),
        Option("morning", _("Call me in the morning"), _("Between 9 and 12, Makkah time.")),
        Option("afternoon", _("Call me in the afternoon"), _("Between 13 and 17, Makkah time.")),
        Option("evening", _("Call me in the evening"), _("Between 17 and 21, Makkah time.")),
    )
