"""Names the roles that approve a policy, which cms may not know."""

from django.utils.translation import override

from cms import moderation
from forms_engine.staff.enums import Role

STEPS = (Role.LEGAL, Role.BOARD)  # the last one's approval publishes


def ensure() -> None:
    """Legal review, then the board; only on a house that has no such steps yet."""
    with override(moderation.SOURCE):
        moderation.ensure([(role.value, str(role.label)) for role in STEPS])
