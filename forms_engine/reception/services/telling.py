"""Writes to the person of an interview: when it is, and where."""

from django.utils import translation
from django.utils.translation import gettext

from forms_engine.cases.behalf import addressee
from forms_engine.cases.services.tell import language_of, tell
from forms_engine.clock.calendars import moment

from ..enums import Way
from ..models import Appointment


def place_of(booked: Appointment) -> str:
    """Where it is held, in the active language."""
    if booked.slot is None or booked.slot.way == Way.OFFICE:
        return booked.slot.place if booked.slot else gettext("At our office")
    return gettext("By phone: we call you")


def tell_interview(booked: Appointment, template: str) -> None:
    """Queue one message in the caller's transaction."""
    case = booked.case
    language = language_of(case, addressee(case), template)
    with translation.override(language):
        place = place_of(booked)
    context = {"when": moment(booked.starts_at, language), "place": place}
    tell(case, template, dedupe=f"{case.pk}:{template}:{booked.pk}", context=context)
