"""The code of a form: its address and the name of its versions, so it is free once and stays."""

import re
from typing import TYPE_CHECKING

from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from cms.blocks.keys import KEY_PATTERN
from forms_engine.forms.registry import codes

if TYPE_CHECKING:
    from cms.models import FormPage


def code_fault(page: "FormPage") -> str:
    """Why this page cannot have its code; "" where it can, or where a draft has none yet."""
    was = type(page).objects.filter(pk=page.pk).values_list("code", flat=True).first()
    if was and was != page.code and was in codes():
        said = _("This form was published with the code %(code)s: copy it to make another form.")
        return said % {"code": was}
    return taken(type(page), page.code, page.locale.language_code, but=page.pk)


def taken(model: "type[FormPage]", code: str, language: str, *, but: int | None = None) -> str:
    """What has this code or its address already, in words; "" where it is free."""
    if not code:
        return ""
    if model.objects.filter(code=code, language=language).exclude(pk=but).exists():
        return _("Another form has this code.")
    return "" if _is_free(f"/{language}/{code}/") else address_taken()


def address_taken() -> str:
    """What is said where a page or a view answers at the address already."""
    return _("This address is taken by a page of the site.")


def free_code(model: "type[FormPage]", slug: str) -> str:
    """A code for a copy of a form: its address, with a number where that is a code already.

    "" for an address that cannot be a code.
    """
    if not re.fullmatch(KEY_PATTERN, slug):
        return ""
    used = set(model.objects.values_list("code", flat=True))
    numbered = (f"{slug[:36]}-{number}" for number in range(2, len(used) + 3))
    return next(code for code in (slug, *numbered) if code not in used)


def _is_free(address: str) -> bool:
    """Whether pages, and no view of ours, answer here."""
    try:
        return resolve(address).view_name == "wagtail_serve"
    except Resolver404:
        return True
