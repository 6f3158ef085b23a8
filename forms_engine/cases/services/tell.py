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
from forms_engine.messages.wordings import language_for
from theme.languages import spoken

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


def language_of(case: Case, applicant: Applicant, template: str = "") -> str:
    """The applicant's language, or English where we have no pages in it.

    With `template` the language of that message: English where it has no text in theirs. Whatever
    the message names must be said in the same.
    """
    wanted = spoken(applicant.contact_language or case.language)
    return language_for(template, wanted) if template else wanted


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

    Its link leads to the page in the person's language, also where the message is in English.

    Every letter has a one-time link of its own, so that an e-mail address alone opens the case.
    """
    applicant = addressee(case)
    address, language = address_of(applicant, template), language_of(case, applicant, template)
    withheld = is_withheld(applicant, template)
    values = letter_values(case, applicant, language=language, context=context)
    if "link" in allowed(template, address.channel) and "link" not in values:
        values["link"] = (
            tracking_link(case, language=language_of(case, applicant))
            if address.to and not withheld
            else ""
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
        said=True,
    )


def in_words_of(case: Case, sentence: str, template: str) -> str:
    """`sentence` (a message id) in the language in which the applicant is told by `template`."""
    with translation.override(language_of(case, addressee(case), template)):
        return gettext(sentence)
