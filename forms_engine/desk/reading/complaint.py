"""What a complaint is about, for those who may open it."""

from django.utils.translation import gettext as _

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_see
from forms_engine.staff.models import User

from ..columns.queue import case_url
from ..people import staff_name


def complaint_facts(case: Case, user: User) -> list[dict[str, object]]:
    """The case complained of, linked where `user` may open it, and who is complained about."""
    if case.kind != Kind.COMPLAINT:
        return []
    complaint = case.complaint
    rows: list[dict[str, object]] = []
    if complaint.about:
        row: dict[str, object] = {"label": _("The request"), "value": complaint.about.reference}
        link: dict[str, object] = {"url": case_url(complaint.about), "act": _("Open it")}
        rows.append(row | (link if may_see(user, complaint.about) else {}))
    if complaint.against:
        rows.append({"label": _("About"), "value": staff_name(complaint.against)})
    return rows or [{"label": _("The request"), "value": _("Not named")}]
