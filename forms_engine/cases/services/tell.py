"""Tells the applicant: which template, in which language, to which address."""

from collections.abc import Mapping

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from forms_engine.clock.calendars import both
from forms_engine.messages.channels import carries
from forms_engine.messages.enums import Channel
from forms_engine.messages.services import Address, queue_message
from forms_engine.messages.templates import NECESSARY, allowed

from ..behalf import addressee
from ..models import Case
from ..sealed import Applicant
from .passes import tracking_link

EVERYWHERE = "accepted"  # an event that every channel carries


def ways(applicant: Applicant, template: str = "") -> list[Address]:
    """Every way to write to a person, theirs first; of WhatsApp, if `template` may go there."""
    found = [Address(Channel.EMAIL.value, applicant.email)] if applicant.email else []
    if applicant.phone:
        found.append(Address(Channel.SMS.value, applicant.phone))
        if carries(Channel.WHATSAPP, template):
            found.append(Address(Channel.WHATSAPP.value, applicant.phone))
    return sorted(found, key=lambda way: way.channel != applicant.channel)


def address_of(applicant: Applicant, template: str = "") -> Address:
    """The way that the person chose, else e-mail where it is given, else the phone (or "")."""
    found = ways(applicant, template)
    return found[0] if found else Address(channel="sms", to="")


def is_withheld(applicant: Applicant, template: str) -> bool:
    """Whether the person asked for no messages and this one is not among the necessary."""
    return bool(applicant.no_contact) and template not in NECESSARY


def language_of(case: Case, applicant: Applicant) -> str:
    """The language in which we write to the applicant; English where we have not theirs."""
    wanted = applicant.contact_language or case.language
    return wanted if wanted in dict(settings.LANGUAGES) else "en"


def tracking_page(case: Case, *, language: str) -> str:
    """The address of the tracking page with the reference filled in (no secret, no name)."""
    with translation.override(language):
        path = reverse("public:track")
    return f"{settings.RAKEEN_BASE_URL}{path}?reference={case.reference}"


def letter_values(
    case: Case, applicant: Applicant, *, language: str, context: Mapping[str, str]
) -> dict[str, str]:
    """What a template about this case may name, but for its link; `context` has the last word."""
    return {
        "reference": case.reference,
        "name": applicant.name,
        "date": both(case.promised_date, language),
        **context,
    }


def tell(case: Case, template: str, *, dedupe: str, context: Mapping[str, str]) -> None:
    """Queue one message in the caller's transaction; without an address its row says so.

    Every letter has a one-time link of its own, so that an e-mail address alone opens the case.
    """
    applicant = addressee(case)
    language, address = language_of(case, applicant), address_of(applicant, template)
    withheld = is_withheld(applicant, template)
    values = letter_values(case, applicant, language=language, context=context)
    if "link" in allowed(template, address.channel) and "link" not in values:
        values["link"] = (
            tracking_link(case, language=language) if address.to and not withheld else ""
        )
    queue_message(
        template=template,
        language=language,
        address=address,
        context=values,
        about=case.stream,
        dedupe=dedupe,
        withheld=withheld,
        urgent=case.urgent,
    )


def in_words_of(case: Case, sentence: str) -> str:
    """`sentence` (a message id) in the applicant's language."""
    with translation.override(language_of(case, addressee(case))):
        return gettext(sentence)
