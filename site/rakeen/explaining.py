"""Gives each step of a form the frequent questions about it, which forms may not read."""

from cms.asked import asked_at
from forms_engine.forms import explained as forms


def of_step(code: str, step: str, language: str) -> list[forms.Explained]:
    """The published questions of this language that editors tied to the step."""
    return [forms.Explained(*one) for one in asked_at(language).get(f"{code}#{step}", [])]


def connect() -> None:
    """Register with the forms."""
    forms.register(of_step)
