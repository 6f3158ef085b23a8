"""Template filters for dates in both calendars, in the active language."""

from datetime import date, datetime

from django import template
from django.utils.translation import get_language

from forms_engine.clock import calendars
from forms_engine.clock.time import riyadh

register = template.Library()


def _language() -> str:
    return get_language() or "ar"


@register.filter
def both_calendars(day: date | datetime | None) -> str:
    """`{{ day|both_calendars }}`; a moment is shown as Riyadh's day; nothing for nothing."""
    if not isinstance(day, date):
        return ""
    return calendars.both(riyadh(day).date() if isinstance(day, datetime) else day, _language())


@register.filter
def moment(when: datetime | None) -> str:
    """`{{ when|moment }}`: both calendars and the time in Riyadh; nothing for nothing."""
    return calendars.moment(when, _language()) if isinstance(when, datetime) else ""
