"""The words for codes that stand on a case: service, channel, language."""

from django.conf import settings
from django.utils.translation import get_language, gettext_lazy

from forms_engine.cases.grounds import Ground
from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.questions.choice import Choice
from forms_engine.forms.questions.site import Site
from forms_engine.forms.registry import current_form
from forms_engine.runs.enums import Channel

TEMPLATES = {
    "received": gettext_lazy("Request received"),
    "resume_link": gettext_lazy("Link to go on with a form"),
    "resume_locked": gettext_lazy("New link after wrong tries"),
    "question": gettext_lazy("Question to the applicant"),
    "question_reminder": gettext_lazy("Question repeated to the applicant"),
    "question_answered": gettext_lazy("Answer received"),
    "accepted": gettext_lazy("Accepted"),
    "accepted_if": gettext_lazy("Accepted with conditions"),
    "refused": gettext_lazy("Refused"),
    "refused_final": gettext_lazy("Refused after reconsideration"),
    "reconsidering": gettext_lazy("Request for reconsideration received"),
    "registered": gettext_lazy("Registration complete"),
    "delivered": gettext_lazy("Delivered"),
    "closed": gettext_lazy("Closed"),
    "withdrawn": gettext_lazy("Withdrawn"),
    "date_changed": gettext_lazy("New promised date"),
    "tracking_link": gettext_lazy("Tracking link"),
    "begun_again": gettext_lazy("Another request was begun"),
    "enquiry_received": gettext_lazy("Enquiry received"),
    "enquiry_answered": gettext_lazy("Enquiry answered"),
    "suggestion_received": gettext_lazy("Suggestion received"),
    "suggestion_answered": gettext_lazy("Suggestion answered"),
    "complaint_received": gettext_lazy("Complaint received"),
    "complaint_acknowledged": gettext_lazy("Complaint acknowledged"),
    "complaint_answered": gettext_lazy("Complaint answered"),
    "interview_booked": gettext_lazy("Interview booked"),
    "interview_reminder": gettext_lazy("Reminder of the interview"),
    "interview_cancelled": gettext_lazy("Interview cancelled"),
    "volunteer_received": gettext_lazy("Volunteer application received"),
    "volunteer_accepted": gettext_lazy("Volunteer accepted"),
    "volunteer_refused": gettext_lazy("Volunteer refused"),
    "volunteer_withdrawn": gettext_lazy("Volunteer application withdrawn"),
    "volunteer_stopped": gettext_lazy("Stopped volunteering"),
    "volunteer_invited": gettext_lazy("Invitation to help with a request"),
    "opportunity_joined": gettext_lazy("Place in an opportunity"),
    "opportunity_waiting": gettext_lazy("Waiting list of an opportunity"),
    "opportunity_offered": gettext_lazy("Free place offered"),
    "opportunity_changed": gettext_lazy("Opportunity changed"),
    "opportunity_cancelled": gettext_lazy("Opportunity cancelled"),
    "duplicate": gettext_lazy("Closed as a duplicate"),
    "not_duplicate": gettext_lazy("Goes on by itself again"),
    "still_working": gettext_lazy("We are still working on it"),
    "bring_originals": gettext_lazy("Please have your documents at hand"),
    "please_call": gettext_lazy("Please get in touch with us"),
    "survey": gettext_lazy("Evaluation"),
    "survey_reminder": gettext_lazy("Reminder of the evaluation"),
    "run_expiring": gettext_lazy("Unfinished form will be deleted"),
    "staff_invite": gettext_lazy("Staff invitation"),
    "written": gettext_lazy("A new message from us"),
    "contact_code": gettext_lazy("Code for a new contact"),
    "contact_changed": gettext_lazy("Contact changed"),
}

Pairs = list[tuple[str, str]]


def services() -> Pairs:
    """The services that can be asked for, as the published help form names them."""
    try:
        form = current_form("help", get_language() or settings.LANGUAGE_CODE)
    except UnknownForm:
        return []
    questions = (question for step in form.steps for question in step.questions)
    asked = (q for q in questions if q.key == "service" and isinstance(q, Choice))
    return next((question.pairs() for question in asked), [])


def site_name(code: str) -> str:
    """The words for one of the sites; another place stands for itself."""
    return next((str(site.label) for site in Site.options if site.code == code), code)


def channels() -> Pairs:
    """The channels of the policy."""
    return [(channel.value, str(channel.label)) for channel in Channel]


def service_name(code: str) -> str:
    """The words for one service code; a code that is gone stands for itself."""
    return dict(services()).get(code, code)


def channel_name(code: str) -> str:
    """The words for one channel."""
    return dict(channels()).get(code, code)


def ground_name(code: str) -> str:
    """The words for the ground of a vote or a decision; a code that is gone stands for itself."""
    return str(dict(Ground.choices).get(code, code))


def language_name(code: str) -> str:
    """The name of a language that we write in; any other code stands for itself."""
    return str(dict(settings.LANGUAGES).get(code, code))


def template_name(code: str) -> str:
    """What a message is about, by its template."""
    return str(TEMPLATES.get(code, code))
