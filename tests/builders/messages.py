"""Messages for tests, to Amal unless told otherwise."""

from itertools import count

from django.db import transaction

from forms_engine.messages.services import Address, queue_message
from forms_engine.messages.templates import ALLOWED

LINK = "https://rakeen.example.org/ar/t/" + "x" * 43 + "/"
VALUES = {
    "kept": "R7K4-XW9P",
    "reference": "ABCD-2345",
    "link": LINK,
    "code": "M7K4-XW9P",
    "date": "الأحد 28 ذو الحجة 1447 هـ (14 يونيو 2026 م)",
    "question": "أي رقم يمكن الاتصال به مساءً؟",
    "reason": "الخدمة المطلوبة خارج نطاق عملنا.",
    "clause": "البند 12",
    "conditions": "- إحضار إقامة سارية",
    "until": "الاثنين 14 محرم 1448 هـ (29 يونيو 2026 م)",
    "name": "هدى",
    "when": "الأحد 28 ذو الحجة 1447 هـ (14 يونيو 2026 م)، الساعة 9:00 صباحًا",
    "place": "مقر الجمعية في مكة المكرمة، الدور الثاني",
    "title": "إرشاد في منى",
    "spoken": "الأردية",
}
_number = count(1)


def make_context(template, **values):
    """Just what the template names, with believable values."""
    return {name: VALUES[name] for name in ALLOWED[template]} | values


def make_message(
    *,
    template="received",
    language="ar",
    channel="email",
    to="amal@example.org",
    about="case:1",
    dedupe="",
    **values,
):
    with transaction.atomic():
        return queue_message(
            template=template,
            language=language,
            address=Address(channel, to),
            context=make_context(template, **values),
            about=about,
            dedupe=dedupe or f"message {next(_number)}",
        )
