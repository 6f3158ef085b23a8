"""What a text must hold before it may be sent to anybody: placeholders, link, length."""

import re
from collections.abc import Mapping
from datetime import date

from django.conf import settings

from forms_engine.clock.calendars import both

from .enums import BRIEF
from .errors import MessagesError
from .render import filled
from .sms import parts
from .templates import PLACEHOLDER, allowed, required
from .types import Rendered

LONGEST_SUBJECT = 200
LONGEST_BODY = 5000
MOST_PARTS = 3
BRACED = re.compile(r"\{([^{}\n]{1,40})\}")
SAMPLE: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "question": "أي رقم يمكن الاتصال به مساءً؟",
        "reason": "الخدمة المطلوبة خارج نطاق عملنا في هذا الموسم.",
        "conditions": "- إحضار التقرير الطبي\n- تأكيد موعد السفر",
        "title": "إرشاد الحجاج في محطة القطار",
        "spoken": "الأردية",
        "place": "منى، قرب الجسر",
        "when": "الأحد 14 يونيو 2026 م، الساعة 4 مساءً",
        "clause": "البند 52",
        "name": "هدى",
    },
    "en": {
        "question": "Which number may we call in the evening?",
        "reason": "The service asked for is outside our work this season.",
        "conditions": "- Bring the report\n- Confirm the day of travel",
        "title": "Guiding pilgrims at the station",
        "spoken": "Urdu",
        "place": "Mina, near the bridge",
        "when": "Sunday 14 June 2026, 4 pm",
        "clause": "line 52",
        "name": "Huda",
    },
}
SAMPLE_DAY = date(2026, 6, 14)


class BadWording(MessagesError):
    """A text that cannot be sent; `code` and `names` say why, `field` where."""

    def __init__(self, code: str, *, field: str = "body", names: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code, self.field, self.names = code, field, names


def _plain(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def _refuse_unknown(text: str, names: frozenset[str], *, field: str) -> None:
    """Whatever stands between braces is a placeholder, also {Name} or one in another script."""
    if unknown := sorted(set(BRACED.findall(text)) - names):
        raise BadWording("unknown", field=field, names=tuple(unknown))


def _refuse_braces(text: str, *, field: str) -> None:
    """A brace that is left over is a slip of the pen that a person would read."""
    if {"{", "}"} & set(PLACEHOLDER.sub("", text)):
        raise BadWording("brace", field=field)


def _refuse_link(body: str) -> None:
    """A link must be copied without other signs around it."""
    if any("{link}" in line and line.strip() != "{link}" for line in body.split("\n")):
        raise BadWording("link")


def samples(template: str, channel: str, language: str) -> dict[str, str]:
    """A believable value of each name that the text may use."""
    values = {
        **SAMPLE.get(language, SAMPLE["en"]),
        "reference": "M7K4-XW9P",
        "link": f"{settings.RAKEEN_BASE_URL}/{language}/t/{'x' * 43}/",
        "code": "482913",
        "kept": "K7RJ-NKXW",
        "date": both(SAMPLE_DAY, language),
        "until": both(SAMPLE_DAY, language),
    }
    return {name: values.get(name, "…") for name in allowed(template, channel)}


def sample(template: str, channel: str, subject: str, body: str, language: str) -> Rendered:
    """The text with these values, as a person would read it."""
    return filled(subject, body, samples(template, channel, language), language)


def check(template: str, channel: str, subject: str, body: str) -> tuple[str, str]:
    """The text as it will be kept; raises BadWording for the first thing that is wrong."""
    subject, body = " ".join(subject.split()), _plain(body)
    names, brief = allowed(template, channel), channel in BRIEF
    if not body or len(body) > LONGEST_BODY:
        raise BadWording("long" if body else "empty")
    if not brief and not 0 < len(subject) <= LONGEST_SUBJECT:
        raise BadWording("long" if subject else "empty", field="subject")
    for field, text in (("subject", subject), ("body", body)):
        _refuse_unknown(text, names, field=field)
        _refuse_braces(text, field=field)
    if missing := sorted(required(template, channel) - set(PLACEHOLDER.findall(body))):
        raise BadWording("missing", names=tuple(missing))
    _refuse_link(body)
    if brief and parts(sample(template, channel, "", body, "ar").body) > MOST_PARTS:
        raise BadWording("parts")
    return "" if brief else subject, body
