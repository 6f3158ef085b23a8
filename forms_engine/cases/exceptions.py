"""What a case refuses; every message is safe to log and names no person."""


class CaseError(Exception):
    """The parent of every refusal of this room."""


class ForbiddenMove(CaseError):
    """The act does not exist in this state, or this person may not do it."""


class EarlyDecision(ForbiddenMove):
    """A decision before the promised floor without the urgent mark and a recorded reason."""


class StaleCase(CaseError):
    """Somebody else moved the case first; `current` is the case as it is now."""

    def __init__(self, current: object = None) -> None:
        super().__init__("the case has moved on since it was read")
        self.current = current


class MissingFact(CaseError):
    """The act needs a fact that was not given, was empty, or makes no sense."""

    def __init__(self, name: str) -> None:
        super().__init__(f"missing fact: {name}")
        self.name = name


class UnknownCase(CaseError):
    """Nothing is found by what was given; says no more, so that guessing learns nothing."""


class RunNotReady(CaseError):
    """The run cannot be submitted: a step is missing or no longer valid."""
