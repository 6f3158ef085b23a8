"""What the settings say about the association, in one language, as plain data."""

from django.utils import translation
from django.utils.translation import gettext as _

from .models.settings import HouseSettings, nearest


def facts(language: str) -> dict[str, object]:
    """Names, ways to reach us, emergency numbers, and whether all that is only an example."""
    rows = HouseSettings.objects.filter(site__is_default_site=True)
    row = rows.first() or HouseSettings()
    with translation.override(language):
        return {
            "name": row.in_language("name", language),
            "short_name": row.in_language("short_name", language),
            "phone": row.phone,
            "email": row.email,
            "hours": row.in_language("hours", language),
            "address": row.in_language("address", language),
            "licence": row.licence,
            "licence_line": _licence(row),
            "emergency": _emergency(row, language),
            "example": row.examples,
            "examples_note": _note() if row.examples else "",
        }


def _emergency(row: HouseSettings, language: str) -> list[dict[str, str]]:
    return [
        {
            "label": nearest(
                {label["language"]: label["text"] for label in number.value["labels"]}, language
            ),
            "number": number.value["number"],
        }
        for number in row.emergency
    ]


def _licence(row: HouseSettings) -> str:
    if not row.licence:
        return ""
    if row.examples:
        return _("Licence number %(number)s (example)") % {"number": row.licence}
    return _("Licence number %(number)s") % {"number": row.licence}


def _note() -> str:
    return _(
        "Phone numbers, e-mail, hours, address and licence number are examples "
        "until the association confirms them."
    )
