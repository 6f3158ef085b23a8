"""Joins what may not import each other: providers and handlers are registered here, once."""


def connect() -> None:
    """Called when every app is loaded."""
    from rakeen import clauses, guides, handing, limits

    clauses.connect()
    guides.connect()
    handing.connect()
    limits.connect()
