"""Makes volunteers (an application case and its profile), opportunities and places in them."""

from datetime import datetime, timedelta

from builders.cases import BASIL, GUARDIAN_ANSWERS, VOLUNTEER_ANSWERS, make_case
from builders.staff import make_staff
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Answers, Applicant
from forms_engine.clock.time import now, riyadh, today
from forms_engine.staff.models import User
from forms_engine.volunteers.age import is_night
from forms_engine.volunteers.enums import Checked, Part, Standing
from forms_engine.volunteers.models import Opportunity, Place, Profile
from forms_engine.volunteers.services import make_profile
from forms_engine.volunteers.services.checks import missing, record_check
from forms_engine.volunteers.services.places import settle


def born(year: int | None, *, guardian: bool = False) -> Answers:
    """A volunteer's answers with this year of birth."""
    person = {**VOLUNTEER_ANSWERS["person"], "birth_year": year}
    more = {"guardian": GUARDIAN_ANSWERS} if guardian else {}
    return {**VOLUNTEER_ANSWERS, "person": person, **more}


def make_application(
    *,
    state: State = State.RECEIVED,
    answers: Answers = VOLUNTEER_ANSWERS,
    applicant: Applicant = BASIL,
) -> Case:
    """An application to volunteer, by Basil unless told otherwise."""
    return make_case(Kind.VOLUNTEER, state=state, applicant=applicant, answers=answers, service="")


def make_volunteer(
    *,
    answers: Answers = VOLUNTEER_ANSWERS,
    checked: bool = True,
    applicant: Applicant = BASIL,
) -> Profile:
    """An accepted volunteer, with every check that is needed unless told otherwise."""
    application = make_application(state=State.ACTIVE, answers=answers, applicant=applicant)
    profile = make_profile(application)
    if checked:
        check_all(profile)
    return profile


def check_all(profile: Profile) -> None:
    """Record whatever is missing."""
    for kind in missing(profile):
        until = today() + timedelta(days=400) if kind == Checked.HEALTH else None
        said = {"who": "أحمد", "how": "phone"} if kind == Checked.GUARDIAN else None
        record_check(profile, kind, by=None, said=said, valid_until=until)


def at(hour: int, *, days: int = 3) -> datetime:
    """This hour in Riyadh, some days from now."""
    day = riyadh(now()) + timedelta(days=days)
    return day.replace(hour=hour, minute=0, second=0, microsecond=0)


def facts_of(**values: object) -> dict[str, object]:
    """What the form of an opportunity gives."""
    return {
        "title_ar": "إرشاد في منى",
        "title_en": "Guiding in Mina",
        "what_ar": "إرشاد التائهين إلى مخيماتهم.",
        "what_en": "Guiding people who lost their way.",
        "place": "mina",
        "spot_ar": "",
        "spot_en": "",
        "starts_at": at(8),
        "ends_at": at(12),
        "capacity": 2,
        "minimum_age": 18,
        "supervised": False,
        "languages": ["ur"],
        "skills": [],
        "offer_hours": 12,
    } | values


def make_opportunity(
    *, state: Standing = Standing.OPEN, by: User | None = None, **values: object
) -> Opportunity:
    """A shift of four hours in three days, with two places."""
    facts = facts_of(**values)
    return Opportunity.objects.create(
        **facts,
        night=is_night(facts["starts_at"], facts["ends_at"]),
        state=state,
        coordinator=by or make_staff(),
        made_at=now(),
    )


def make_place(opportunity: Opportunity, profile: Profile, state: Part, **values: object) -> Place:
    """A place that stands at `state`."""
    place = Place.objects.create(
        opportunity=opportunity, profile=profile, state=state, asked_at=now(), **values
    )
    settle(opportunity)
    return place


def make_served(profile: Profile, *, minutes: int = 120, days: int = -2, **values: object) -> Place:
    """A completed shift some days ago."""
    shift = {"starts_at": at(8, days=days), "ends_at": at(12, days=days)} | values
    opportunity = make_opportunity(state=Standing.CLOSED, **shift)
    return make_place(
        opportunity,
        profile,
        Part.COMPLETED,
        arrived_at=opportunity.starts_at,
        ended_at=opportunity.ends_at,
        minutes=minutes,
    )
