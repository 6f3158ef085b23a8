"""A member of staff at the desk: a browser that is signed in, and one of everything to open."""

from dataclasses import dataclass

from django.db import transaction
from django.test import Client
from django.urls import reverse

from builders.calendars import make_holiday, make_shift, make_sighting
from builders.cases import BASIL, HELP_ANSWERS, make_case, make_complaint
from builders.committee import make_closed_session, make_item
from builders.keying import make_keying, make_upload_keying
from builders.reception import make_call_back, make_interview, make_letter, make_scan
from builders.staff import make_staff
from builders.uploads import attach_file
from builders.volunteers import make_opportunity, make_place, make_volunteer
from forms_engine.cases.enums import State
from forms_engine.cases.models import Case
from forms_engine.casework.models import SavedFilter, Task
from forms_engine.casework.services.saving import save_filter
from forms_engine.casework.services.todo import add_task
from forms_engine.clock.models import Holiday, Shift, Sighting
from forms_engine.clock.time import now, today
from forms_engine.committee.models import AgendaItem, Session
from forms_engine.forms.models import FormVersion
from forms_engine.forms.registry import current
from forms_engine.messages.models import Message
from forms_engine.outbox.models import Job
from forms_engine.outbox.services import enqueue
from forms_engine.reception.models import Appointment, CallBack, Letter
from forms_engine.runs.models import Keying, RunFile
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User
from forms_engine.volunteers.enums import Part
from forms_engine.volunteers.models import Place

ABOUT_A_CASE = {
    "case", "assign", "note", "declaration", "bundle", "research", "conditions", "tick", "task_add",
    "family", "duplicate", "duplicate_undo", "quiet", "declare", "declare_undo",
    "reply", "settle", "contact", "decision_letter",
}  # fmt: skip


def sign_in(
    user: User | None = None, *, role: Role | None = None, roles: tuple[Role, ...] = ()
) -> Client:
    """A browser in which `user`, or somebody new with `role`, is signed in."""
    browser = Client()
    browser.force_login(
        user or make_staff(role=role, roles=roles), "forms_engine.staff.backends.RoleBackend"
    )
    return browser


def make_dead_job(kind: str = "case.moved", key: str = "a") -> Job:
    """A job that was given up."""
    with transaction.atomic():
        job = enqueue(kind, key, {"case": "x"})
    Job.objects.filter(pk=job.pk).update(dead_at=now(), last_error="ValueError")
    return job


@dataclass(frozen=True)
class Things:
    """One of everything that a desk address names."""

    case: Case
    item: AgendaItem
    closed: Session
    message: Message
    job: Job
    person: User
    version: FormVersion
    file: RunFile
    keying: Keying
    papers: Keying
    holiday: Holiday
    shift: Shift
    sighting: Sighting
    complaint: Case
    interview: Appointment
    call_back: CallBack
    letter: Letter
    place: Place
    task: Task
    kept: SavedFilter

    def url(self, screen: str) -> str:
        """The address of `screen` for these things."""
        return reverse(f"desk:{screen}", args=self._args(screen))

    def _args(self, screen: str) -> tuple[object, ...]:
        case, session, item = (self.case.reference,), (self.item.session_id,), (self.item.pk,)
        volunteer = (self.place.profile.case.reference,)
        opportunity = (self.place.opportunity_id,)
        named: dict[str, tuple[object, ...]] = {
            "complaint": (self.complaint.reference,),
            "interview": (self.interview.pk,),
            "interview_cancel": (self.interview.pk,),
            "slot_close": (self.interview.slot_id,),
            "call_back": (self.call_back.pk,),
            "letter_scan": (self.letter.pk,),
            "act": (*case, "deliver"),
            "reveal": (*case, "person.document_number"),
            "file": (*case, self.file.pk),
            "holiday": (self.holiday.pk,),
            "holiday_drop": (self.holiday.pk,),
            "holiday_take": ("national-2027",),
            "shift": (self.shift.pk,),
            "shift_drop": (self.shift.pk,),
            "sighting_drop": (self.sighting.pk,),
            "check": (*case, "person.name"),
            "check_undo": (*case, "person.name"),
            "family_part": (*case, self.case.reference),
            "task_done": (self.task.pk,),
            "filter": (self.kept.pk,),
            "filter_remove": (self.kept.pk,),
            "message": (self.message.pk,),
            "message_back": (self.message.pk,),
            "job_rerun": (self.job.pk,),
            "wording": ("received", "ar", "sms"),
            "wording_reset": ("received", "ar", "sms"),
            "keyed": (self.keying.run_id,),
            "keyed_paper": (self.keying.run_id,),
            "keyed_file": (self.papers.run_id, "papers", "papers"),
            "keyed_file_remove": (self.papers.run_id, "papers", "papers", self.file.pk),
            "match": case,
            "volunteer": volunteer,
            "volunteer_check": (*volunteer, "interview"),
            "volunteer_check_drop": (*volunteer, "interview"),
            "volunteer_places": volunteer,
            "opportunity": opportunity,
            "opportunity_change": opportunity,
            "opportunity_move": opportunity,
            "opportunity_cancel": opportunity,
            "attendance": (self.place.pk,),
            "hours": (self.place.pk,),
            "form": (self.version.code,),
            "form_diff": (self.version.code, self.version.number, self.version.number),
        }
        seat = self.item.session.members.all()[0].pk
        named |= {
            "session_attend": (*session, seat),
            "session_absent": (*session, seat),
            "minutes": session,
            "minutes_pdf": (self.closed.pk,),
            "item_move": (*item, "up"),
        }
        about = {"session": session, "item": item, "account": (self.person.pk,)}
        if screen in ABOUT_A_CASE:
            return case
        if screen in ("vote", "conflict", "decide"):
            return item
        if screen in ("sessions", "accounts", "session_open", "account_invite", "filters"):
            return ()
        return named.get(screen) or about.get(screen.partition("_")[0], ())


def make_things(owner: User | None = None) -> Things:
    """A registered request, its message, a session with its case, a dead job, a person, a form."""
    case = make_case(applicant=BASIL, state=State.REGISTERED, answers=HELP_ANSWERS)
    asker = make_staff(role=Role.RECEPTION)
    return Things(
        case=case,
        item=make_item(),
        closed=make_closed_session(),
        message=Message.objects.filter(about=case.stream).get(),
        job=make_dead_job(),
        person=make_staff(role=Role.EDITOR),
        version=current("help"),
        file=attach_file(case),
        keying=make_keying(),
        papers=make_upload_keying(),
        holiday=make_holiday("2027-03-09", "2027-03-14"),
        shift=make_shift("2027-05-10", "2027-05-25"),
        sighting=make_sighting(1447, 9, 1),
        complaint=make_complaint(),
        interview=make_interview(),
        call_back=make_call_back(case),
        letter=make_letter(case, by=make_staff(role=Role.RECEPTION), scan=make_scan()),
        place=make_place(make_opportunity(), make_volunteer(checked=False), Part.SIGNED_UP),
        task=add_task(case, what="Call back", who=asker, due_on=today(), by=asker),
        kept=save_filter(owner or asker, name="Mine", query="urgent=1", shared=False),
    )
