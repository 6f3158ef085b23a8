"""What the keying screens show: the forms a person may key in, what is begun, the whole page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.forms import BoundField
from django.utils.translation import get_language

from forms_engine.forms.form import Form
from forms_engine.forms.freeze import texts_in
from forms_engine.forms.guidance import Guidance
from forms_engine.forms.models import PublishedForm
from forms_engine.forms.paper import only_when
from forms_engine.forms.parts import Words
from forms_engine.forms.queries import titles
from forms_engine.forms.step_form import StepForm
from forms_engine.runs.files.listing import Panel
from forms_engine.runs.files.receiving import field_of
from forms_engine.runs.models import Keying
from forms_engine.runs.services.keying import being_keyed
from forms_engine.staff.models import User

from ..permissions import may_key

SHOWN = 20


def keyable(user: User) -> list[tuple[str, str]]:
    """Codes and titles of the published forms that `user` may key in."""
    rows = PublishedForm.objects.select_related("version").order_by("code")
    found = [row for row in rows if may_key(user, row.kind)]
    named = titles([row.version for row in found], get_language() or "ar")
    return [(row.code, named.get(row.version_id, row.code)) for row in found]


def begun(user: User) -> list[Keying]:
    """What `user` has begun and not sent, the latest touched first."""
    return list(being_keyed().filter(by=user)[:SHOWN])


@dataclass(frozen=True)
class Asked:
    """One field, when it is asked, and what is read before it; files have a panel of their own."""

    field: BoundField
    condition: str
    notes: list[Guidance]
    panel: Panel | None
    box: str


@dataclass(frozen=True)
class Part:
    """One step on the whole page; `language` is "" where it is that of the page."""

    key: str
    language: str
    title: str
    lead: str
    notice: list[str]
    condition: str
    fields: list[Asked]


def parts(form: Form, pages: Iterable[StepForm], panels: Mapping[str, Panel]) -> list[Part]:
    """Every step with its fields, each condition in the words of the form."""
    words = texts_in(form, form.language)
    return [_part(page, words, panels) for page in pages]


def _part(page: StepForm, words: Words, panels: Mapping[str, Panel]) -> Part:
    step = page.step
    notes = step.guidance_among([question.key for question in step.questions])
    return Part(
        key=step.key,
        language=step.language,
        title=str(step.title),
        lead=str(step.lead),
        notice=str(step.notice).splitlines(),
        condition=only_when(step.shown_when, words),
        fields=[
            Asked(
                field=page[one.key],
                condition=only_when(one.shown_when, words),
                notes=notes.get(one.key, []),
                panel=panels.get(one.key),
                box=field_of(one.key),
            )
            for one in step.questions
        ],
    )
