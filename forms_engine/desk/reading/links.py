"""The cases that a case belongs with: a household's, and those that are the same request."""

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.cases.queries import visible
from forms_engine.cases.sealed import open_words
from forms_engine.casework.models import Duplicate
from forms_engine.casework.services.household import links_of
from forms_engine.clock.templatetags.calendars import moment
from forms_engine.staff.models import User

from ..columns.queue import case_url, name
from ..people import staff_name
from ..tags import state_tag

Row = dict[str, object]


def family(case: Case, user: User, *, parts: bool) -> list[Row]:
    """The linked cases that `user` may open too: who, in which state, and how they are related."""
    found = [(row, row.second if row.first_id == case.pk else row.first) for row in links_of(case)]
    if not found:
        return []
    mine = visible(user).filter(pk__in=[other.pk for _row, other in found])
    seen = set(mine.values_list("pk", flat=True))
    return [
        {
            "label": row.get_tie_display(),
            "value": f"{name(other)} · {state_tag(other.state)['label']}",
            "url": case_url(other),
            "reference": other.reference,
            "part": _part(case, other) if parts else "",
        }
        for row, other in found
        if other.pk in seen
    ]


def _part(case: Case, other: Case) -> str:
    return reverse("desk:family_part", args=[case.reference, other.reference])


def duplicates(case: Case, user: User, *, parts: bool) -> list[Row]:
    """Where this case goes on, or which cases go on here; the reason where that one is visible."""
    own = Duplicate.objects.filter(case=case) | Duplicate.objects.filter(kept=case)
    found = list(own.select_related("case__key", "kept", "by"))
    others = [row.case_id for row in found if row.case_id != case.pk]
    seen = set(visible(user).filter(pk__in=others).values_list("pk", flat=True)) if others else ()
    return [
        _duplicate(row, case, parts=parts, told=row.case_id == case.pk or row.case_id in seen)
        for row in found
    ]


def _duplicate(row: Duplicate, case: Case, *, parts: bool, told: bool) -> Row:
    ended = row.case_id == case.pk
    other = row.kept if ended else row.case
    told = told and not row.case.key.destroyed_at
    reason = open_words(row.case, row.reason, label="duplicate") if told else ""
    undo = reverse("desk:duplicate_undo", args=[row.case.reference])
    return {
        "label": _("Goes on as") if ended else _("Closed in favour of this one"),
        "reference": other.reference,
        "url": case_url(other),
        "text": reason,
        "meta": f"{staff_name(row.by)} · {moment(row.at)}",
        "undo": undo if parts else "",
    }


def ways(case: Case, *, merges: bool, other: str = "") -> list[dict[str, str]]:
    """How this case can be linked, with the `other` one where it is known already."""
    query = f"?other={other}" if other else ""
    screens = {"family": _("Link with a case of the same household")}
    screens |= {"duplicate": _("Close as a duplicate")} if merges else {}
    return [
        {"label": label, "url": reverse(f"desk:{screen}", args=[case.reference]) + query}
        for screen, label in screens.items()
    ]
