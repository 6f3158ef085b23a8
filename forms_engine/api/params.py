"""Parameters that several operations take."""

from typing import Annotated

from ninja.params.functions import Header, Path, Query

from .schemas import CODE, PRINTABLE

# Read by the shell, which has chosen the language already; here it is checked and described.
Language = Annotated[
    str | None,
    Query(None, description="A code such as ar or ur; else Accept-Language, else Arabic."),
]
CodePath = Annotated[str, Path(..., pattern=CODE)]
IdempotencyKey = Annotated[
    str,
    Header(
        ...,
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        pattern=PRINTABLE,
        description="Any string of the client's own. A run is one request whatever the key is.",
    ),
]
