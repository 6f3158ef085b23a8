"""Drafts that show editors every part of a page and every type of question once."""

from wagtail.models import Locale, Page

from cms.models import ContentPage, FormPage

from . import fields, forms
from .pages import words
from .read import table
from .streams import Writer
from .text import Pages

SAMPLES = [
    ("samples/page", ContentPage, fields.content),
    ("samples/form", FormPage, forms.form),
]


def make_samples(home: Page, pages: Pages) -> None:
    """Below the home page, in Arabic, never published; `pages` are those that exist, by slug."""
    locale = Locale.objects.get(language_code="ar")
    for name, model, taking in SAMPLES:
        if not (written := table(name)):
            continue
        made = fields.common(written) | taking(written, Writer(name, words("ar"), pages))
        draft = home.add_child(instance=model(**made, locale=locale, live=False))
        draft.save_revision()
