"""Joins what may not import each other: providers and handlers are registered here, once."""


def connect() -> None:
    """Called when every app is loaded."""
    from cms.dates import count_with
    from forms_engine.clock.calendars import hijri_day
    from rakeen import clauses, explaining, figures, guides, handing, limits, opportunities
    from rakeen.hot import receivers

    count_with(hijri_day)
    clauses.connect()
    explaining.connect()
    figures.connect()
    guides.connect()
    handing.connect()
    limits.connect()
    opportunities.connect()
    receivers.connect()
