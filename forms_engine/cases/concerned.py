"""Who is part of what a complaint is about, and so may not look into it."""

from forms_engine.audit.models import Event
from forms_engine.staff.models import User

from .enums import Kind
from .models import Case, Complaint

READING = ("file.read", "message.read", "tracked", "late_attempt")


def concerned(case: Case) -> set[int]:
    """The keys of the staff who are complained about, or have handled the case complained of.

    Whoever has the case, or an act in its history beyond reading, has handled it.
    """
    if case.kind != Kind.COMPLAINT:
        return set()
    complaint = Complaint.objects.select_related("about").filter(case=case).first()
    if complaint is None:
        return set()
    found = {complaint.against_id}
    if about := complaint.about:
        acts = Event.objects.filter(stream=about.stream).exclude(action__in=READING)
        found |= {about.assignee_id, *acts.order_by().values_list("by", flat=True).distinct()}
    return {key for key in found if key is not None}


def is_unconcerned(case: Case, user: User) -> bool:
    """True unless `user` is complained about or has handled the case that is complained of."""
    return user.pk not in concerned(case)


def is_not_accused(case: Case, user: User) -> bool:
    """True unless the complaint is about `user`; whoever handled the case may acknowledge it."""
    return not Complaint.objects.filter(case=case, against=user).exists()
