"""Builds runs, started and filled in as far as a test wants."""

from builders.forms import TYPED, posted
from forms_engine.forms.form import load
from forms_engine.runs.enums import Channel
from forms_engine.runs.models import Run
from forms_engine.runs.services import answer, start


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
