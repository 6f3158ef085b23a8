"""The terms that the association sets: floors, targets, expiries and the smallest group shown."""

from datetime import time
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from .asked import forget, once
from .hijri import Sighted
from .periods import Holiday, Shift, Sighting, check_hours, compiled
from .plan import Hours, Plan, read_plan
from .recent import Recent

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

__all__ = ["Holiday", "Shift", "Sighting", "Terms"]
A_YEAR = 366
_recent: "Recent[type[Terms], Terms]" = Recent()


def days(
    label: "_StrOrPromise", default: int, help_text: "_StrOrPromise", *, least: int = 0
) -> models.Field[int, int]:
    """A whole number, at most 366, with its label and what it changes."""
    bounds = [MinValueValidator(least), MaxValueValidator(A_YEAR)]
    return models.PositiveSmallIntegerField(
        label, default=default, help_text=help_text, validators=bounds
    )


@register_setting(icon="calendar-alt")
class Terms(BaseGenericSetting):
    """One row, edited in the Wagtail admin; dates already promised are never recomputed."""

    notice_floor_days = days(
        _("Days before an answer is due"),
        14,
        _("The policy says an answer takes no less than two weeks; applicants are told this date."),
    )
    target_days = days(
        _("Days in which we mean to answer"),
        21,
        _("Counted from the day the request is complete; the applicant is promised this day."),
        least=1,
    )
    urgent_hours = days(
        _("Hours in which an urgent request is answered"),
        8,
        _("Opening hours, counted from the moment at which the request is complete."),
        least=1,
    )
    opens_at = models.TimeField(
        _("Opens at"), default=time(8), help_text=_("On working days outside the season shifts.")
    )
    closes_at = models.TimeField(
        _("Closes at"), default=time(16), help_text=_("Write 00:00 for midnight.")
    )
    warning_days = days(
        _("Working days of warning before a promised date"),
        2,
        _("From then on the request stands in the list of dates about to pass."),
        least=1,
    )
    grace_days = days(
        _("Working days by which a late answer is put off"),
        5,
        _("If nobody gives a new date, the house does on the evening of the promised day."),
        least=1,
    )
    reminder_days = days(
        _("Days until a question to the applicant is repeated"),
        5,
        _("The applicant is reminded once."),
        least=1,
    )
    give_back_days = days(
        _("Days from the reminder until the request returns to the desk"),
        9,
        _("A person then decides how to go on; a request never ends because nobody answered."),
        least=1,
    )
    run_expiry_days = days(
        _("Days an unfinished form is kept"),
        14,
        _("Counted from the last change; afterwards the answers are erased."),
        least=1,
    )
    run_notice_days = days(
        _("Days of notice before an unfinished form is erased"),
        3,
        _("The person is told this many days before."),
    )
    survey_delay_days = days(
        _("Days from the outcome to the survey"),
        3,
        _("The survey is sent this many days after delivery or refusal."),
    )
    survey_reminder_days = days(
        _("Days from the survey to its one reminder"),
        5,
        _("No reminder goes to a person who has answered."),
        least=1,
    )
    survey_open_days = days(
        _("Days a survey stays open"),
        14,
        _("Counted from sending; a later answer is not taken."),
        least=1,
    )
    smallest_group = days(
        _("Smallest group whose scores are shown"),
        5,
        _("Smaller groups are hidden, so that nobody can be recognised."),
        least=3,
    )
    quorum = days(
        _("Members needed for a decision"),
        3,
        _("A session of the committee decides only when this many members vote."),
        least=1,
    )

    reconsideration_days = days(
        _("Days in which a refusal can be reconsidered"),
        15,
        _("Counted from the decision; the applicant is told the last day. Given dates stay."),
        least=1,
    )
    minutes_name_votes = models.BooleanField(
        _("Name each member's vote in the minutes"),
        default=False,
        help_text=_("Otherwise the minutes give the number of votes only."),
    )
    calendar = models.JSONField(default=dict, editable=False)

    class Meta:
        verbose_name = _("Terms and periods")

    @cached_property
    def plan(self) -> Plan:
        """The working calendar."""
        return read_plan(Hours(self.opens_at, self.closes_at), self.calendar)

    @cached_property
    def sighted(self) -> Sighted:
        """The months that were sighted on another day than the table has."""
        return {number: by for number, by in self.calendar.get("sighted", [])}

    def clean(self) -> None:
        """Refuse periods that contradict each other."""
        super().clean()
        check_hours(self.opens_at, self.closes_at, field="closes_at")
        problems = {
            field: message
            for field, wrong, message in (
                (
                    "target_days",
                    self.target_days < self.notice_floor_days,
                    _("Enter a number not below the days before an answer is due."),
                ),
                (
                    "run_notice_days",
                    self.run_notice_days >= self.run_expiry_days,
                    _("Enter a number below the days an unfinished form is kept."),
                ),
                (
                    "survey_reminder_days",
                    self.survey_reminder_days >= self.survey_open_days,
                    _("Enter a number below the days a survey stays open."),
                ),
            )
            if wrong
        }
        if problems:
            raise ValidationError(problems)

    def save(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's own signature
        """Save with the calendar as it is now, and let go of the row that is held."""
        self.calendar = compiled()
        super().save(*args, **kwargs)
        self.forget()

    @classmethod
    def renew(cls) -> None:
        """Take over what was changed in the calendar; in the transaction that changed it."""
        if cls.objects.update(calendar=compiled()):
            cls.forget()
        else:
            cls().save()

    @staticmethod
    def forget() -> None:
        """Read the row anew from now on."""
        _recent.forget()
        forget()

    @classmethod
    def keep_default(cls) -> None:
        """For tests without a database: the terms as nobody has set them."""
        _recent.keep(cls, cls())

    @classmethod
    def current(cls) -> "Terms":
        """The terms now, or as they were up to five seconds ago if another process changed them.

        Within one request the row is read once. Never writes.
        """
        return once("terms", lambda: _recent.get(cls, _read))


def _read() -> Terms:
    return Terms.objects.first() or Terms()
