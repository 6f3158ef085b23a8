"""What an examination says; this module and its neighbours of the child import no Django."""

from dataclasses import dataclass

IMAGE, PDF = "image", "pdf"


class Bad(Exception):
    """The file is refused; `code` is stable and names a message of the upload question."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Clean:
    """The bytes to keep: made anew from what was sent, never what was sent itself."""

    kind: str
    data: bytes
