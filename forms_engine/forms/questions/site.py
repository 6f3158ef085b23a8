"""Where the person is: one of the places pilgrims pass through."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from forms_engine.forms.questions.choice import Choice, Option
from forms_engine.forms.types import Text


@dataclass(frozen=True, kw_only=True)
class Site(Choice):
    """A place by name; the nearest landmark is asked for beside it."""

    type: ClassVar[str] = "site"
    messages: ClassVar[Mapping[str, Text]] = {
        **Choice.messages,
        "missing": _("Choose the place where help is needed"),
        "unknown_option": _("Choose a place from the list, or “Another place”"),
    }
    options: tuple[Option, ...] = (
        Option("makkah", _("Makkah")),
        Option("madinah", _("Madinah")),
        Option("mina", _("Mina")),
        Option("arafat", _("Arafat")),
        Option("muzdalifah", _("Muzdalifah")),
        Option("airport", _("An airport or a port")),
        Option("road", _("On the road")),
        Option("other", _("Another place")),
    )
