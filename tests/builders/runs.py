"""Builds runs, started and filled in as far as a test wants."""

from builders.forms import TYPED, frozen, group, make_question, posted
from forms_engine.forms.form import Form, load
from forms_engine.forms.questions import Name
from forms_engine.forms.step import Step
from forms_engine.runs.enums import Channel
from forms_engine.runs.models import Run
from forms_engine.runs.services import answer, start
from forms_engine.runs.services.starting import start_on


def make_run(
    code: str = "help",
    *,
    until: str = "",
    language: str = "ar",
    channel: str = Channel.HELP,
    typed: dict[str, dict[str, list[str]]] | None = None,
) -> tuple[Run, str]:
    """A run and its secret, answered through the step `until` ("" for none, "end" for all)."""
    run, secret = start(code, language=language, channel=channel)
    if until:
        fill(run, until=until, typed=typed)
    return run, secret


def fill(run: Run, *, until: str = "end", typed=None) -> None:
    """Answer the steps in order, with `typed` over the usual answers."""
    form = load(run.form_version, run.language)
    for key, given in {**TYPED[form.code], **(typed or {})}.items():
        answer(run, form, form.step(key), posted(given))
        if key == until:
            return


def make_party_run() -> Run:
    """A run of a form that asks the name of several people, in the group people of step party."""
    people = group(make_question(Name, key="name", label="Name"), label="People", optional=False)
    step = Step(key="party", title="Party", questions=(people,))
    form = Form(code="party", kind="help", title="Party", steps=(step,))
    return start_on(frozen(form), language="en", channel=Channel.HELP)[0]


def fill_party(run: Run, *names: str) -> None:
    """Answer its step with these names."""
    boxes = {f"people-{number}-name": [name] for number, name in enumerate(names)}
    form = load(run.form_version, "en")
    answer(run, form, form.step("party"), posted({"people-n": [str(len(names))], **boxes}))
