"""What a run refuses; no message carries an answer or a secret."""


class RunError(Exception):
    """Any refusal of the runs room."""


class RunNotFound(RunError):
    """No run opens with this id and secret, or this link; it does not say which."""


class WrongProof(RunNotFound):
    """The way back is there, but what was typed does not prove that it is this person's."""


class RunExpired(RunNotFound):
    """The run was this person's, and its term is over."""


class RunClosed(RunError):
    """The run takes no more answers: it was sent, given up or has expired."""


class RunIncomplete(RunError):
    """The run cannot be sent yet; `step` is the first that lacks a valid answer."""

    def __init__(self, step: str) -> None:
        super().__init__(step)
        self.step = step


class FileRefused(RunError):
    """The file is not kept; `code` is stable and names a message of its question."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class UnknownFile(RunError):
    """This run has no such file."""
