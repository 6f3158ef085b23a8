"""What the site-wide settings repeat: the association's words in a language, emergency numbers."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


def languages() -> list[tuple[str, object]]:
    """Every language that is installed, with its name."""
    return list(settings.LANGUAGES)


def _line(label: object, longest: int, *, required: bool = False) -> blocks.CharBlock:
    return blocks.CharBlock(max_length=longest, label=label, required=required)


def _language() -> blocks.ChoiceBlock:
    return blocks.ChoiceBlock(choices=languages, label=_("Language"))


class HouseWordsBlock(blocks.StructBlock):
    """What the association is called, and how it is reached, in one language."""

    language = _language()
    name = _line(_("Name"), 120, required=True)
    short_name = _line(_("Short name"), 40, required=True)
    hours = _line(_("Hours"), 160)
    address = _line(_("Address"), 240)

    class Meta:
        icon = "globe"
        label = _("The association in one language")
        help_text = _(
            "A language without a block of its own reads the English words, else the Arabic ones."
        )
        label_format = "{language}: {name}"


class LabelBlock(blocks.StructBlock):
    """What a number is called in one language."""

    language = _language()
    text = _line(_("Name"), 60, required=True)


class EmergencyBlock(blocks.StructBlock):
    """A number to call, with its name in the languages that editors wrote it in."""

    number = blocks.RegexBlock(
        regex=r"^\+?[0-9]{3,15}$",
        label=_("Number"),
        error_messages={"invalid": _("Digits only, with + before a country code.")},
    )
    labels = blocks.ListBlock(LabelBlock(), min_num=1, label=_("Its name in each language"))

    class Meta:
        icon = "mobile-alt"
        label = _("Emergency number")
        help_text = _("Shown at the top of every page, under its name in the reader’s language.")
