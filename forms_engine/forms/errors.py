"""What can go wrong in the forms room."""

from collections.abc import Sequence
from dataclasses import dataclass

CHECK_DIGIT = "check_digit"


class UnknownForm(LookupError):
    """No form has this code."""


class UnknownStep(LookupError):
    """The form has no such step, or its condition hides it for these answers."""


class UnknownQuestionType(LookupError):
    """A frozen structure names a question type that the code does not have."""


class FormClosed(Exception):
    """A form takes no new runs now: `standing` says why, `message` tells people."""

    def __init__(self, standing: str, message: str) -> None:
        super().__init__(message)
        self.standing, self.message = standing, message


class Immutable(Exception):
    """Frozen forms can be read and added, nothing else."""


class AnswerError(Exception):
    """An answer that a question does not take; `code` is stable and names the message."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    @property
    def doubtful(self) -> bool:
        """Whether the answer may yet be right: it is asked about once, then taken as it is."""
        return self.code == CHECK_DIGIT


@dataclass(frozen=True)
class SetFault:
    """One answer of one set of a group that its question does not take; `index` counts from 0."""

    index: int
    key: str
    code: str


class GroupError(AnswerError):
    """Answers of a group that its questions do not take, each with its place."""

    def __init__(self, faults: Sequence[SetFault]) -> None:
        super().__init__(faults[0].code)
        self.faults = tuple(faults)

    @property
    def doubtful(self) -> bool:
        """Whether every one of the answers may yet be right."""
        return all(fault.code == CHECK_DIGIT for fault in self.faults)
