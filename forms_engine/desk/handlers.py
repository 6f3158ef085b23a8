"""Jobs of lower rooms that the desk carries out: the link by which staff choose a password."""

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from forms_engine.messages.services import Address, queue_message
from forms_engine.outbox.handlers import Payload, handler
from forms_engine.staff.models import User
from forms_engine.staff.services.accounts import INVITED

from .people import staff_name


@handler(INVITED)
def send_invitation(payload: Payload) -> None:
    """Queue the letter with a fresh link; the link itself is never in a job."""
    user = User.objects.get(pk=payload["user"])
    queue_message(
        template="staff_invite",
        language="ar",
        address=Address("email", user.email),
        context={"name": staff_name(user), "link": password_link(user)},
        about=f"staff:{user.pk}",
        dedupe=f"staff-invite:{user.pk}:{user.sessions_ended}",
    )


def password_link(user: User) -> str:
    """An address that lets whoever holds it choose this user's password, for three days."""
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    token = default_token_generator.make_token(user)
    path = reverse("wagtailadmin_password_reset_confirm", args=[uid, token])
    return f"{settings.RAKEEN_BASE_URL}{path}"
