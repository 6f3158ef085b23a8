"""What a form needs for what becomes of it: a name, a way to reply, agreement, declaration."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms_engine.forms.faults import Fault
from forms_engine.forms.form import Form
from forms_engine.forms.models import FormKind

CHECK = "check"
WAYS = ("phone", "email")
NEEDED = {"name": "name", "consent": "consent", "declared": "declaration"}


def kind_faults(form: Form) -> Iterator[Fault]:
    """What the case that is made of it could not do without (policy L51, PDPL Art. 6)."""
    if form.kind not in FormKind.values:
        yield Fault(_("Choose what becomes of what is sent"))
    types = {question.key: question.type for step in form.steps for question in step.questions}
    for key, type_name in NEEDED.items():
        if types.get(key) != type_name:
            yield Fault(_needed(key))
    if not _can_be_reached(form):
        yield Fault(_needed("reach"))
    if CHECK not in form.by_key:
        yield Fault(_needed(CHECK))


def _needed(what: str) -> str:
    return {
        "name": _("The form must ask for a name: a question of the type “name”, key name"),
        "consent": _("The form must ask for agreement: a question of its type, key consent"),
        "declared": _("The form must have the declaration: a question of its type, key declared"),
        "reach": _("The form must ask for a phone or an e-mail: one_of with keys phone, email"),
        CHECK: _("The form must have a step with the key check, where answers are looked over"),
    }[what]


def _can_be_reached(form: Form) -> bool:
    for step in form.steps:
        keys = [question for question in step.questions if question.key in WAYS]
        certain = any(not one.optional and one.shown_when is None for one in keys)
        if certain or set(WAYS) <= set(step.one_of):
            return True
    return False
