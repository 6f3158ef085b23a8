"""Who works here and who holds which role."""

from django.db.models import QuerySet

from .enums import Role
from .models import User


def everybody() -> QuerySet[User]:
    """Every account, active ones first, with its groups read in one further query."""
    return User.objects.prefetch_related("groups").order_by("-is_active", "username")


def holders(*roles: Role) -> QuerySet[User]:
    """Active staff holding any of `roles`, by user name, each once."""
    names = [role.value for role in roles]
    return (
        User.objects.filter(is_active=True, groups__name__in=names).order_by("username").distinct()
    )
