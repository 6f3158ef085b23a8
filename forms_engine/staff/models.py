"""The staff's own user model, made before the first migration so that it can grow."""

from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from .enums import Role


class User(AbstractUser):
    """A member of staff; the public never has an account."""

    sessions_ended = models.PositiveIntegerField(
        _("times all sessions were ended"), default=0, editable=False
    )

    class Meta:
        verbose_name = _("staff member")
        verbose_name_plural = _("staff members")

    @cached_property
    def roles(self) -> frozenset[Role]:
        """The roles held now; nothing for a disabled account. One query per request."""
        if not self.is_active:
            return frozenset()
        names = [group.name for group in self.groups.all()]
        return frozenset(Role(name) for name in names if name in Role.values)

    def has_role(self, *roles: Role) -> bool:
        """True if any of `roles` is held; a superuser without the role has no act of ours."""
        return not self.roles.isdisjoint(roles)

    def _get_session_auth_hash(self, secret: str | bytes | None = None) -> str:
        """Django's, with the count added: raising it ends every session of this person."""
        value = f"{self.password}:{self.sessions_ended}"
        return salted_hmac("staff.session", value, secret=secret, algorithm="sha256").hexdigest()
