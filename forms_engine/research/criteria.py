"""The table by which need is assessed: what is asked, what it weighs, and what each answer means.

The weights make a hundred. A report keeps the weights that it was made with, so a new table leaves
older reports as they were.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MOST = 2  # the highest level of every criterion; it earns the whole weight


@dataclass(frozen=True)
class Criterion:
    """One question of the assessment; `levels` are its answers, from least need to most."""

    code: str
    label: str | Promise
    weight: int
    levels: tuple[str | Promise, str | Promise, str | Promise]


CRITERIA = (
    Criterion(
        "need",
        _("How pressing is the need?"),
        30,
        (_("It can wait"), _("It is needed within days"), _("It is needed today")),
    ),
    Criterion(
        "means",
        _("Can the person pay for it?"),
        24,
        (_("Yes, without hardship"), _("Only in part"), _("No")),
    ),
    Criterion(
        "frailty",
        _("Is the person frail: by age, illness, disability, or care for children?"),
        20,
        (_("No"), _("In one respect"), _("In several respects, or gravely")),
    ),
    Criterion(
        "others",
        _("Can anybody else help: family, the campaign, another body?"),
        16,
        (_("Yes, and soon enough"), _("In part, or too late"), _("Nobody")),
    ),
    Criterion(
        "harm",
        _("What happens without help?"),
        10,
        (
            _("An inconvenience"),
            _("A rite is missed or a loss is suffered"),
            _("Health or safety is in danger"),
        ),
    ),
)
BY_CODE = {criterion.code: criterion for criterion in CRITERIA}


def points(weight: int, level: int) -> int:
    """What a level earns of its criterion's weight."""
    return weight * level // MOST
