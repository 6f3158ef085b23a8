"""A language people can be spoken to in; every language is written in its own name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.questions.choice import Choice, Choices, Option
from forms_engine.forms.types import Text
from forms_engine.vault.types import JSON
from theme.worded import Worded

LANGUAGES = (
    Option("ar", "العربية"),
    Option("en", "English"),
    Option("ur", "اردو"),
    Option("id", "Bahasa Indonesia"),
    Option("tr", "Türkçe"),
    Option("fr", "Français"),
    Option("fa", "فارسی"),
    Option("bn", "বাংলা"),
    Option("ha", "Hausa"),
)


def own_names() -> list[tuple[str, str]]:
    """The installed languages by code, each with its name in itself, as people choose them."""
    named = {option.code: Worded(str(option.label), option.code) for option in LANGUAGES}
    return [(code, named.get(code, str(label))) for code, label in settings.LANGUAGES]


@dataclass(frozen=True, kw_only=True)
class Language(Choice):
    """The language of replies."""

    type: ClassVar[str] = "language"
    messages: ClassVar[Mapping[str, Text]] = {
        **Choice.messages,
        "missing": _("Choose the language in which we write and speak to you"),
        "unknown_option": _("Choose a language from the list"),
    }
    options: tuple[Option, ...] = LANGUAGES

    def preset(self, language: str) -> JSON:
        """The language that is being read."""
        return language if language in {option.code for option in self.options} else None


@dataclass(frozen=True, kw_only=True)
class Languages(Choices):
    """The languages a person speaks."""

    type: ClassVar[str] = "languages"
    messages: ClassVar[Mapping[str, Text]] = {
        **Choices.messages,
        "missing": _("Choose at least one language that you speak"),
        "unknown_option": _("Choose languages from the list only"),
    }
    options: tuple[Option, ...] = LANGUAGES
