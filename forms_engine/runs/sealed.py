"""Seals what was typed at a step under the run's own key, and opens it again."""

from dataclasses import dataclass
from typing import cast

from forms_engine.forms.types import StepAnswers
from forms_engine.runs.models import Run, RunStep
from forms_engine.vault.sealing import seal, unseal
from forms_engine.vault.types import JSON


@dataclass(frozen=True)
class Saved:
    """One step: the strings as sent, and the answers, None while they are not valid."""

    typed: dict[str, list[str]]
    cleaned: StepAnswers | None


def seal_step(run: Run, step_key: str, saved: Saved) -> bytes:
    """The bytes for the step's row."""
    inside: JSON = {"typed": saved.typed, "cleaned": saved.cleaned}
    return seal(run.key, inside, label=_label(run, step_key))


def open_step(run: Run, row: RunStep) -> Saved:
    """What `seal_step` sealed; raises KeyDestroyed once the run is erased."""
    inside = cast(dict[str, JSON], unseal(run.key, bytes(row.sealed), label=_label(run, row.key)))
    typed = cast(dict[str, list[str]], inside["typed"])
    return Saved(typed, cast(StepAnswers | None, inside["cleaned"]))


def _label(run: Run, step_key: str) -> str:
    return f"run:{run.pk}:{step_key}"
