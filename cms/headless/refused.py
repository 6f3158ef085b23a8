"""A refusal on its way to becoming an answer."""


class Refused(Exception):
    """An answer that is no success: its status and a sentence."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
