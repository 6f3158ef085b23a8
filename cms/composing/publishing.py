"""A live page and its published form are one: both are written, or neither."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.faults import Faulty
from forms_engine.forms.publishing import SOURCE, faults_of, publish, publish_translation
from forms_engine.forms.registry import codes

from .faults import stream_error
from .reading import form_of, messages_of, opening_of

if TYPE_CHECKING:
    from cms.models import FormPage


def publish_page(page: "FormPage") -> None:
    """Publish the form of a live page; another language adds its words.

    Raises ValidationError with the faults at their places.
    """
    form, messages = form_of(page), messages_of(page)
    language = page.locale.language_code
    try:
        if language == SOURCE:
            publish(form, opening=opening_of(page), messages=messages)
        else:
            publish_translation(form, language, messages=messages)
    except Faulty as faulty:
        raise ValidationError({"steps": stream_error(page.steps, faulty.faults)}) from faulty
    except UnknownForm:
        raise ValidationError(_("Publish the Arabic page of this form first.")) from None


def is_ready(page: "FormPage") -> bool:
    """Whether the form of this page could be published as it stands."""
    if page.locale.language_code != SOURCE:
        return page.code in codes()
    return not faults_of(form_of(page))
