"""Blocks for what a machine refers to: anchors, clause keys and service codes, never translated."""

from typing import Any

from django.forms import Select
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

KEY_PATTERN = r"^[a-z][a-z0-9-]{0,39}$"
WRITE_A_KEY = _("Begin with a small Latin letter; then letters, digits, hyphens.")
STEP_PATTERN = r"^[a-z][a-z0-9-]{0,39}#[a-z][a-z0-9_-]{0,39}$"
REFERENCE_PATTERN = r"^[a-z0-9-]{1,80}#[a-z][a-z0-9-]{0,39}$"


def service_choices() -> list[tuple[str, str]]:
    """Each service page of the source language as (code, title); read when a form is shown."""
    from cms.models.services import ServicePage

    rows = ServicePage.objects.filter(locale__language_code="ar").values_list("code", "title")
    return list(rows.order_by("path"))


def service_or_none() -> list[tuple[str, str]]:
    """The same choices for a field that may stay empty."""
    return [("", "—"), *service_choices()]


def form_choices() -> list[tuple[str, str]]:
    """None, and each form's page of the source language; read when a form is shown."""
    from cms.models.forms import FormPage

    rows = FormPage.objects.filter(locale__language_code="ar").values_list("code", "title")
    return [("", "—"), *rows.order_by("path")]


def key_block() -> blocks.RegexBlock:
    """A stable key, unique in its page: it is the anchor, and it never changes once published."""
    return blocks.RegexBlock(
        regex=KEY_PATTERN,
        label=_("Key"),
        help_text=_("Small Latin letters, digits and hyphens. Links use it: never change it."),
        error_messages={"invalid": WRITE_A_KEY},
    )


class ClauseReferenceBlock(blocks.RegexBlock):
    """A reference to a clause: the slug of the policy page, `#`, the key of the clause."""

    canonical_module_path = "wagtail.blocks.RegexBlock"  # to migrations it is nothing else


def clause_block() -> ClauseReferenceBlock:
    """A reference to a clause that may stay empty."""
    return ClauseReferenceBlock(
        label=_("Policy clause"),
        help_text=_(
            "The policy's address and the clause's key, such as beneficiary-relations#l52."
        ),
        **_written(REFERENCE_PATTERN, _("Write it like beneficiary-relations#l52.")),
    )


def step_block() -> blocks.RegexBlock:
    """A reference to a step of a form: the form's code, `#`, the key of the step."""
    return blocks.RegexBlock(
        label=_("Step of a form"),
        help_text=_(
            "The question is shown at this step too: the form and the step’s key, "
            "such as help#contact."
        ),
        **_written(STEP_PATTERN, _("Write it like help#contact.")),
    )


def _written(pattern: str, like: object) -> dict[str, Any]:
    """How a reference is written, and what is said of one that is not."""
    return {"regex": pattern, "required": False, "error_messages": {"invalid": like}}


class ServiceBlock(blocks.RegexBlock):
    """One of our services, by its code; a choice block would read the list for every value."""

    def __init__(self, **options: object) -> None:
        super().__init__(regex=KEY_PATTERN, **{"required": False, **options})
        self.field.widget = Select(choices=service_or_none)

    class Meta:
        label = _("Related service")


def season_choices() -> list[tuple[str, str]]:
    """Each season as (code, name); read when a form is shown."""
    from cms.models.seasons import Season

    return list(Season.objects.values_list("code", "name"))


class SeasonBlock(blocks.RegexBlock):
    """One of the seasons, by its code."""

    def __init__(self, **options: object) -> None:
        super().__init__(regex=KEY_PATTERN, **options)
        self.field.widget = Select(choices=season_choices)

    class Meta:
        label = _("Season")


def codes_of(stream: blocks.StreamValue) -> list[str]:
    """The plain values of a stream of one-field blocks, in order and without blanks."""
    return [child.value for child in stream if child.value]
