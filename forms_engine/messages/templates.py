"""The templates: which values each may name, and the texts, one file per language and channel."""

import re
from functools import lru_cache
from pathlib import Path

from .enums import BRIEF
from .errors import UnknownTemplate

TEXTS = Path(__file__).parent / "texts"
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
LANGUAGES = ("ar", "en")  # in which the house has every text; in others it may have some
FALLBACK = "en"

ALLOWED: dict[str, frozenset[str]] = {
    "received": frozenset({"reference", "date", "link"}),
    "resume_link": frozenset({"date", "link", "code"}),
    "resume_locked": frozenset({"date", "link", "code"}),
    "question": frozenset({"reference", "question", "link"}),
    "question_reminder": frozenset({"reference", "question", "link"}),
    "question_answered": frozenset({"reference", "link"}),
    "accepted": frozenset({"reference", "link"}),
    "accepted_if": frozenset({"reference", "conditions", "link"}),
    "refused": frozenset({"reference", "reason", "clause", "until", "link"}),
    "refused_final": frozenset({"reference", "reason", "clause", "link"}),
    "reconsidering": frozenset({"reference", "date", "link"}),
    "registered": frozenset({"reference", "link"}),
    "delivered": frozenset({"reference", "link"}),
    "closed": frozenset({"reference", "link"}),
    "withdrawn": frozenset({"reference"}),
    "date_changed": frozenset({"reference", "date", "reason", "link"}),
    "tracking_link": frozenset({"reference", "link"}),
    "begun_again": frozenset({"reference", "link"}),
    "enquiry_received": frozenset({"reference", "link"}),
    "enquiry_answered": frozenset({"reference", "link"}),
    "volunteer_received": frozenset({"reference", "date", "link"}),
    "suggestion_received": frozenset({"reference", "link"}),
    "suggestion_answered": frozenset({"reference", "link"}),
    "complaint_received": frozenset({"reference", "link"}),
    "complaint_acknowledged": frozenset({"reference", "link"}),
    "complaint_answered": frozenset({"reference", "link"}),
    "interview_booked": frozenset({"reference", "when", "place", "link"}),
    "interview_reminder": frozenset({"reference", "when", "place", "link"}),
    "interview_cancelled": frozenset({"reference", "when", "link"}),
    "volunteer_accepted": frozenset({"reference", "link"}),
    "volunteer_refused": frozenset({"reference", "reason", "link"}),
    "volunteer_withdrawn": frozenset({"reference"}),
    "volunteer_stopped": frozenset({"reference"}),
    "volunteer_invited": frozenset({"reference", "place", "date", "spoken", "link"}),
    "opportunity_joined": frozenset({"reference", "title", "date", "place", "link"}),
    "opportunity_waiting": frozenset({"reference", "title", "date", "place", "link"}),
    "opportunity_offered": frozenset({"reference", "title", "date", "place", "until", "link"}),
    "opportunity_changed": frozenset({"reference", "title", "date", "place", "link"}),
    "opportunity_cancelled": frozenset({"reference", "title", "date", "place", "link"}),
    "duplicate": frozenset({"reference", "kept", "link"}),
    "not_duplicate": frozenset({"reference", "link"}),
    "still_working": frozenset({"reference", "date", "link"}),
    "bring_originals": frozenset({"reference", "link"}),
    "please_call": frozenset({"reference", "link"}),
    "survey": frozenset({"reference", "link"}),
    "survey_reminder": frozenset({"reference", "link"}),
    "run_expiring": frozenset({"date", "link", "code"}),
    "staff_invite": frozenset({"name", "link"}),
    "written": frozenset({"reference", "link"}),
    "contact_code": frozenset({"code"}),
    "contact_changed": frozenset({"reference"}),
}
# A phone may be shared: no dates, names or reasons.
SMS_ONLY = frozenset({"reference", "link", "code"})
WITHOUT_SMS = frozenset({"staff_invite"})

# What the person asked for a moment ago, or must know at once: it waits for no morning.
AT_ONCE = frozenset(
    {
        "received", "enquiry_received", "volunteer_received", "question_answered", "withdrawn",
        "resume_link", "resume_locked", "tracking_link", "begun_again", "staff_invite",
        "contact_code", "contact_changed", "reconsidering",
        "suggestion_received", "complaint_received", "interview_booked", "interview_cancelled",
        "opportunity_joined", "opportunity_waiting", "opportunity_cancelled",
        "volunteer_withdrawn", "volunteer_stopped",
    }
)  # fmt: skip
# What is sent to a person who asked for no messages: the answer to what they do themselves, the
# question without which their case stands still (L49), the decision that the policy owes them
# (L52), and what guards their data.
NECESSARY = AT_ONCE | {
    "question", "question_reminder", "duplicate", "accepted", "accepted_if",
    "refused", "refused_final",
    "complaint_answered",
    "volunteer_accepted", "volunteer_refused",
}  # fmt: skip
# A text without one of these still says what must be said.
OPTIONAL = frozenset({"reference", "name", "date"})


def required(template: str, channel: str) -> frozenset[str]:
    """The names that a text must use; raises UnknownTemplate."""
    kept = OPTIONAL - {"date"} if template == "date_changed" else OPTIONAL
    return allowed(template, channel) - kept


def allowed(template: str, channel: str) -> frozenset[str]:
    """The names a text may use; raises UnknownTemplate."""
    if template not in ALLOWED or (channel in BRIEF and template in WITHOUT_SMS):
        raise UnknownTemplate(f"There is no template {template!r} for the channel {channel!r}.")
    names = ALLOWED[template]
    return names & SMS_ONLY if channel in BRIEF else names


@lru_cache(maxsize=2048)
def has_text(template: str, language: str, channel: str) -> bool:
    """Whether the house has a text of its own in exactly this language."""
    return _path(template, language, channel).exists()


def _path(template: str, language: str, channel: str) -> Path:
    suffix = ".sms" if channel in BRIEF else ""
    return TEXTS / f"{template}{suffix}.{language}.txt"


@lru_cache(maxsize=256)
def text(template: str, language: str, channel: str) -> tuple[str, str]:
    """Subject and body as written, placeholders and all; raises UnknownTemplate.

    A language that the house does not write reads English.
    """
    allowed(template, channel)
    chosen = language if has_text(template, language, channel) else FALLBACK
    written = _path(template, chosen, channel).read_text(encoding="utf-8").strip()
    if channel in BRIEF:
        return "", written
    subject, _, body = written.partition("\n")
    return subject.strip(), body.strip()
