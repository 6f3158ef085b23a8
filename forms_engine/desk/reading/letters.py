"""The messages of a case, and the message that an act would send, before it is confirmed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from forms_engine.cases.behalf import addressee
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.tell import (
    address_of,
    is_withheld,
    language_of,
    letter_values,
)
from forms_engine.cases.services.wording import words_of
from forms_engine.cases.workflow.moves import Move
from forms_engine.clock.calendars import both
from forms_engine.messages.enums import Channel, State
from forms_engine.messages.models import Message
from forms_engine.messages.services import Rendered, render
from forms_engine.messages.templates import allowed
from forms_engine.messages.wordings import current, place_of, words

from ..days import brief
from ..labels import template_name

TONES = {
    State.QUEUED: "warning",
    State.SENT: "success",
    State.FAILED: "warning",
    State.DEAD: "error",
    State.CANCELLED: "",
    State.SKIPPED: "",
    State.BOUNCED: "error",
    State.WITHHELD: "",
}
BLANK = "…"
LINK = "https://…"  # the real one is made when the letter is, for the applicant alone


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What the applicant reads: through which channel, at which address, in which language."""

    channel: str
    to: str
    lang: str
    dir: str
    subject: str
    body: str


def letter(text: Rendered, *, channel: str, to: str, language: str) -> Letter:
    """A rendered message as the screen shows it, in its own direction."""
    return Letter(
        channel=str(Channel(channel).label),
        to=to,
        lang=language,
        dir="rtl" if language in settings.LANGUAGES_BIDI else "ltr",
        subject=text.subject,
        body=text.body,
    )


def preview(case: Case, move: Move, facts: Mapping[str, str]) -> Letter | None:
    """The message that `move` would send with these facts; None where it sends nothing."""
    person = addressee(case)
    template = move.letter(case, facts)
    address = address_of(person, template or "")
    if not template or not address.to or is_withheld(person, template):
        return None
    language = language_of(case, person, template)
    values = _values(case, move, person, facts=facts, language=language)
    text = _rendered(template, language, address.channel, values)
    return letter(text, channel=address.channel, to=address.to, language=language)


def _rendered(template: str, language: str, channel: str, values: Mapping[str, str]) -> Rendered:
    """In the words that count today, whoever wrote them."""
    place = place_of(template, language, channel)
    return render(template, language, channel, values, written=words(place, current(place)))


def template_preview(case: Case, template: str, context: Mapping[str, str]) -> Letter | None:
    """What a letter that no move sends would say; None for an applicant without an address."""
    person = addressee(case)
    address, language = address_of(person, template), language_of(case, person, template)
    if not address.to or is_withheld(person, template):
        return None
    given = {"link": LINK, **context}
    values = letter_values(case, person, language=language, context=given)
    text = _rendered(template, language, address.channel, values)
    return letter(text, channel=address.channel, to=address.to, language=language)


def quotes_staff(case: Case, move: Move) -> bool:
    """True if the letter repeats words that are typed with the act, so it must be read first."""
    template = move.letter(case, {})
    address = address_of(addressee(case), template or "")
    if not template or not address.to or is_withheld(addressee(case), template):
        return False
    names = allowed(template, address.channel)
    return any(fact.name in names for fact in move.needs)


def _values(
    case: Case, move: Move, person: Applicant, *, facts: Mapping[str, str], language: str
) -> dict[str, str]:
    """As the act itself will fill them; what is not typed yet shows as an ellipsis."""
    said = words_of(move, case, facts, language=language)
    context = {name: words or BLANK for name, words in said.items()} | {"link": LINK}
    if day := facts.get("date"):
        context["date"] = both(date.fromisoformat(day), language)
    return letter_values(case, person, language=language, context=context)


def rows(messages: Iterable[Message]) -> list[dict[str, object]]:
    """What was sent about a case: which letter, through which channel, when, what became of it."""
    return [
        {
            "label": template_name(message.template),
            "value": f"{message.get_channel_display()} · {message.get_state_display()} · "
            f"{brief(message.created_at)}",
        }
        for message in messages
    ]


def state_tag(message: Message) -> dict[str, str]:
    """What became of a message, in words."""
    return {"label": message.get_state_display(), "tone": TONES[State(message.state)]}
