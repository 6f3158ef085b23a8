"""What can go wrong in the forms room."""


class UnknownForm(LookupError):
    """No form has this code."""


class UnknownStep(LookupError):
    """The form has no such step, or its condition hides it for these answers."""


class UnknownQuestionType(LookupError):
    """A frozen structure names a question type that the code does not have."""


class BadDefinition(ValueError):
    """A form contradicts itself; the message names the place."""


class AnswerError(Exception):
    """An answer that a question does not take; `code` is stable and names the message."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
