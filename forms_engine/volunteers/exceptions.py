"""What the volunteers room refuses."""

from forms_engine.cases.exceptions import ForbiddenMove


class NoGuardianConsent(ForbiddenMove):
    """A volunteer under eighteen is not accepted without a guardian's consent."""
