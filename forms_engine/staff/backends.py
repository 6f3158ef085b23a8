"""How staff sign in: rights come with roles, so nobody's own permissions are looked up."""

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model

from .models import User


class RoleBackend(ModelBackend):
    """Django's, where a permission given to one person alone counts for nothing."""

    def get_user_permissions(
        self, user_obj: User | AnonymousUser, obj: Model | None = None
    ) -> set[str]:
        """None, without asking the database on every page of the staff."""
        return set()
