"""Where the person is: one of the places pilgrims pass through, and what stands near."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions.choice import Choice, Option
from forms_engine.forms.questions.text import ShortText
from forms_engine.forms.types import StepAnswers, Text


@dataclass(frozen=True, kw_only=True)
class Site(Choice):
    """A place by name; the nearest landmark is asked for beside it."""

    type: ClassVar[str] = "site"
    messages: ClassVar[Mapping[str, Text]] = {
        **Choice.messages,
        "missing": _("Choose the place where help is needed"),
        "unknown_option": _("Choose a place from the list, or “Another place”"),
        "several": _("Choose one place, the one where help is needed first"),
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


@dataclass(frozen=True, kw_only=True)
class Landmark(ShortText):
    """A camp number, a hotel with its room, a gate, or anything a helper can ask the way to."""

    type: ClassVar[str] = "landmark"
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write the camp number, the hotel or the nearest landmark"),
        "too_long": _("Shorten the description of the place to %(longest)s characters or fewer"),
        "no_words": _("Write a name or a number by which the place can be found"),
        "is_link": _("This is a link: write the place in words, and put the link under the map"),
    }
    longest: int = 200

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The words on one line; a link belongs to the map point."""
        text = super().read(typed, siblings=siblings)
        if text.lower().startswith(("http://", "https://", "www.")):
            raise AnswerError("is_link")
        return text
