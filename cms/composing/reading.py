"""What a form's page says, in the engine's own terms."""

from typing import TYPE_CHECKING

from forms_engine.forms.compose import compose
from forms_engine.forms.form import Form
from forms_engine.forms.opening import Opening

if TYPE_CHECKING:
    from cms.models import FormPage

TOLD = ("closed", "before", "after", "full")


def form_of(page: "FormPage") -> Form:
    """The form that the page composes, in the page's language."""
    return compose(page.code, page.kind, page.title, page.steps)


def opening_of(page: "FormPage") -> Opening:
    """When the form takes new requests."""
    season = page.opening == "season"
    return Opening(
        mode=page.opening,
        opens_on=page.opens_on,
        closes_on=page.closes_on,
        season_from=(page.season_from_month, page.season_from_day) if season else None,
        season_to=(page.season_to_month, page.season_to_day) if season else None,
        quota=page.quota,
        counted_from=page.counted_from,
    )


def messages_of(page: "FormPage") -> dict[str, str]:
    """The editor's words for each standing that has some."""
    words = {name: getattr(page, f"{name}_message") for name in TOLD}
    return {name: text for name, text in words.items() if text}
