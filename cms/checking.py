"""The self-check of a service page: answers before the form, nothing stored, nobody refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue

from theme.renderer import HouseRenderer
from theme.widgets import RadioCards

ASKED = "asked"  # the button's name
YES_OR_NO = [("yes", _("Yes")), ("no", _("No"))]


@dataclass(frozen=True)
class Advice:
    """What the editors say to one answer."""

    question: str
    text: str


@dataclass(frozen=True)
class SelfCheck:
    """The questions as a form, and the advice on those that were answered.

    `unanswered` says that advice was asked for without answering any of them.
    """

    form: forms.Form
    advice: list[Advice]
    unanswered: bool = False


def self_check(questions: StreamValue, given: Mapping[str, str]) -> SelfCheck | None:
    """The check as `given` in the address; None where a service has none.

    The names are q1, q2, …, so that the address of an answer says nothing about anybody.
    """
    if not questions:
        return None
    known = {name: given[name] for name, _block in _named(questions) if _answered(given, name)}
    advice = list(_advice(questions, known))
    return SelfCheck(_form(questions, known), advice, unanswered=ASKED in given and not advice)


def _answered(given: Mapping[str, str], name: str) -> bool:
    return given.get(name) in dict(YES_OR_NO)


def _named(questions: StreamValue) -> Iterator[tuple[str, Mapping[str, str]]]:
    for number, block in enumerate(questions, 1):
        yield f"q{number}", block.value


def _form(questions: StreamValue, known: Mapping[str, str]) -> forms.Form:
    """Never bound: no answer is wrong or missing, so no question is marked as optional either."""
    form = forms.Form(
        initial={**known},
        renderer=HouseRenderer(),
        auto_id="check_%s",
        use_required_attribute=False,
    )
    for name, value in _named(questions):
        form.fields[name] = forms.ChoiceField(
            label=value["question"], choices=YES_OR_NO, widget=RadioCards()
        )
    return form


def _advice(questions: StreamValue, known: Mapping[str, str]) -> Iterator[Advice]:
    for name, value in _named(questions):
        if name in known:
            yield Advice(value["question"], value[known[name]])
