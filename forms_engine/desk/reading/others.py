"""Other cases that may be the same person's, found without reading any of them."""

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.cases.queries import of_same_person
from forms_engine.clock.time import riyadh
from forms_engine.staff.models import User

from ..days import short
from ..tags import state_tag

SHOWN = 10


def rows(case: Case, user: User) -> list[dict[str, object]]:
    """The latest of them as facts: kind, state and day, each with the way to it."""
    return [
        {
            "label": str(Kind(other.kind).label),
            "value": _("%(state)s, received %(day)s")
            % {
                "state": state_tag(other.state)["label"],
                "day": short(riyadh(other.received_at).date()),
            },
            "url": reverse("desk:case", args=[other.reference]),
            "act": other.reference,
        }
        for other in of_same_person(case, user)[:SHOWN]
    ]
