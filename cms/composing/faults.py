"""Puts the faults of a form where an editor sees them: at the step, the question, the setting."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError, StreamValue, StructBlockValidationError

from forms_engine.forms.compose import GUIDANCE
from forms_engine.forms.faults import Fault

Errors = dict[str, ValidationError]
Places = dict[int, list[Fault]]


def stream_error(steps: StreamValue, faults: list[Fault]) -> StreamBlockValidationError:
    """One error that holds every fault: at its block, and in words above the steps."""
    by_step = _by("step", faults)
    places = {number: _step_error(steps[number].value, found) for number, found in by_step.items()}
    # Wagtail's editor puts each sentence above the one before it.
    words = [ValidationError(str(fault)) for fault in reversed(faults)]
    return StreamBlockValidationError(block_errors=places, non_block_errors=words)


def _step_error(step: dict[str, object], faults: list[Fault]) -> StructBlockValidationError:
    errors = _settings(fault for fault in faults if fault.question is None)
    if by_question := _by("question", faults):
        places = _places(step["questions"])
        asked = {places[n]: _question_error(found) for n, found in by_question.items()}
        errors["questions"] = StreamBlockValidationError(block_errors=asked)
    return _error(errors)


def _question_error(faults: list[Fault]) -> StructBlockValidationError:
    """The question's own settings; those of a group's questions stand in the group's stream."""
    errors = _settings(fault for fault in faults if fault.inner is None)
    if by_inner := _by("inner", faults):
        asked = {n: _error(_settings(found)) for n, found in by_inner.items()}
        errors["questions"] = StreamBlockValidationError(block_errors=asked)
    return _error(errors)


def _error(settings: Errors) -> StructBlockValidationError:
    return StructBlockValidationError(block_errors=settings)


def _by(level: Literal["step", "question", "inner"], faults: Iterable[Fault]) -> Places:
    """The faults by their place at one level, without those that stand above it."""
    found: Places = defaultdict(list)
    for fault in faults:
        if (place := getattr(fault, level)) is not None:
            found[place].append(fault)
    return found


def _settings(faults: Iterable[Fault]) -> Errors:
    """The first fault of each setting."""
    errors: Errors = {}
    for fault in faults:
        errors.setdefault(fault.part, _at(fault))
    return errors


def _at(fault: Fault) -> ValidationError:
    """A condition is a block of blocks, so its sentence stands above its rules."""
    if fault.part in ("shown_when", "optional_when"):
        return StructBlockValidationError(non_block_errors=[fault.message])
    return ValidationError(fault.message)


def _places(questions: StreamValue) -> list[int]:
    """Where the nth question stands in a stream that also holds guidance."""
    return [n for n, block in enumerate(questions) if block.block_type not in GUIDANCE]
