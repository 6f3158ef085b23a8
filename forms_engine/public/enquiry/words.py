"""How the contact page speaks of each thing that may be written to us."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import Kind

Words = str | Promise


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The words of one kind; `name` is the name of its address."""

    name: str
    tab: Words
    title: Words
    lead: Words
    label: Words
    missing: Words
    send: Words
    received: Words
    keep: Words
    heading: Words


WORDINGS = {
    Kind.ENQUIRY: Wording(
        name="ask",
        tab=_("A question"),
        title=_("Ask us a question"),
        lead=_(
            "We answer every question. You get a reference, and you read the answer on this site."
        ),
        label=_("Your question"),
        missing=_("Write your question"),
        send=_("Send my question"),
        received=_("We have received your question"),
        keep=_("Keep it: with it you can read our answer here."),
        heading=_("Your question"),
    ),
    Kind.SUGGESTION: Wording(
        name="suggest",
        tab=_("A suggestion"),
        title=_("Make a suggestion"),
        lead=_(
            "What should we do better? "
            "We consider every suggestion and tell you what becomes of it."
        ),
        label=_("Your suggestion"),
        missing=_("Write your suggestion"),
        send=_("Send my suggestion"),
        received=_("We have received your suggestion"),
        keep=_("Keep it: with it you can read here what becomes of your suggestion."),
        heading=_("Your suggestion"),
    ),
    Kind.COMPLAINT: Wording(
        name="complain",
        tab=_("A complaint"),
        title=_("Make a complaint"),
        lead=_(
            "Somebody who is no part of the matter looks into it and answers you. "
            "A complaint changes nothing about any request of yours."
        ),
        label=_("What happened?"),
        missing=_("Write what happened"),
        send=_("Send my complaint"),
        received=_("We have received your complaint"),
        keep=_("Keep it: with it you can read our answer here."),
        heading=_("Your complaint"),
    ),
}
