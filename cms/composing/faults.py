"""Puts the faults of a form where an editor sees them: at the step, the question, the setting."""

from collections import defaultdict

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError, StreamValue, StructBlockValidationError

from forms_engine.forms.compose import GUIDANCE
from forms_engine.forms.faults import Fault


def stream_error(steps: StreamValue, faults: list[Fault]) -> StreamBlockValidationError:
    """One error that holds every fault: at its block, and in words above the steps."""
    by_step: dict[int, list[Fault]] = defaultdict(list)
    for fault in faults:
        if fault.step is not None:
            by_step[fault.step].append(fault)
    places = {number: _step_error(steps[number].value, found) for number, found in by_step.items()}
    words = [ValidationError(str(fault)) for fault in faults]
    return StreamBlockValidationError(block_errors=places, non_block_errors=words)


def _step_error(step: dict[str, object], faults: list[Fault]) -> StructBlockValidationError:
    errors: dict[str, ValidationError] = {}
    by_question: dict[int, list[Fault]] = defaultdict(list)
    for fault in faults:
        if fault.question is None:
            errors.setdefault(fault.part, _at(fault))
        else:
            by_question[fault.question].append(fault)
    if by_question:
        places = _places(step["questions"])
        asked = {places[n]: _question_error(found) for n, found in by_question.items()}
        errors["questions"] = StreamBlockValidationError(block_errors=asked)
    return StructBlockValidationError(block_errors=errors)


def _question_error(faults: list[Fault]) -> StructBlockValidationError:
    errors: dict[str, ValidationError] = {}
    for fault in faults:
        errors.setdefault(fault.part, _at(fault))
    return StructBlockValidationError(block_errors=errors)


def _at(fault: Fault) -> ValidationError:
    """A condition is a block of blocks, so its sentence stands above its rules."""
    if fault.part in ("shown_when", "optional_when"):
        return StructBlockValidationError(non_block_errors=[fault.message])
    return ValidationError(fault.message)


def _places(questions: StreamValue) -> list[int]:
    """Where the nth question stands in a stream that also holds guidance."""
    return [n for n, block in enumerate(questions) if block.block_type not in GUIDANCE]
