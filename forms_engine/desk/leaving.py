"""What an editor is told before the page of a form is unpublished or deleted."""

from django.conf import settings
from django.utils.translation import gettext, ngettext
from wagtail.models import Page

from forms_engine.forms.registry import codes
from forms_engine.runs.counts import open_by_code


def warnings(page: Page) -> list[str]:
    """Who fills the form in now, and what stays; nothing for pages that publish no form."""
    code = getattr(page.specific, "code", "")
    # A translation gives a form words only, so its page may go while the form stays open.
    if page.locale.language_code != settings.LANGUAGE_CODE or code not in codes():
        return []
    stays = gettext("Nobody can begin this form any more. Its versions and what was sent stay.")
    number = open_by_code().get(code, 0)
    return [*([_filling(number)] if number else []), stays]


def _filling(number: int) -> str:
    said = ngettext(
        "%(number)s person is filling in this form now, and may still finish and send it.",
        "%(number)s people are filling in this form now, and may still finish and send it.",
        number,
    )
    return said % {"number": number}
