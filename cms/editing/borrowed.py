"""Wagtail's own words that its Arabic lacks and editors meet; our catalogue gives them Arabic."""

from django.utils.translation import gettext_noop

WORDS = (
    gettext_noop("Bold"),
    gettext_noop("Italic"),
    gettext_noop("- Select an option -"),
    gettext_noop("Locked by"),
    gettext_noop("Anyone"),
    gettext_noop("Cancelled by %(cancelled_by)s"),
    gettext_noop('You do not have permission to publish pages at "%(page_title)s"'),
    gettext_noop("%(model_name)s scheduled for publishing at %(go_live_at)s"),
    gettext_noop("%(model_name)s scheduled for publishing"),
    gettext_noop("%(model_name)s unscheduled for publishing at %(go_live_at)s"),
    gettext_noop("%(model_name)s unscheduled from publishing"),
)
