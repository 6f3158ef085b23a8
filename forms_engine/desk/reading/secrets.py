"""Who may open which message, and which links in it are not for staff to see."""

import re
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from forms_engine.cases.queries import visible
from forms_engine.messages.models import Message
from forms_engine.messages.services import Rendered
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

LINK = re.compile(r"https?://\S+")


def may_read(user: User, message: Message) -> bool:
    """A case's messages for those who see the case; all others for administrators."""
    if user.has_role(Role.ADMINISTRATOR):
        return True
    kind, _colon, key = message.about.partition(":")
    return kind == "case" and _sees(user, key)


def _sees(user: User, key: str) -> bool:
    try:
        return visible(user).filter(pk=UUID(key)).exists()
    except ValueError:
        return False


def without_links(text: Rendered, *, message: Message, user: User) -> Rendered:
    """The text without its links: whoever holds one acts as the person.

    While messages go to the local outbox nobody else can read them, so an administrator may.
    """
    local = settings.RAKEEN_CHANNELS.get(message.channel) == "local"
    if local and user.has_role(Role.ADMINISTRATOR):
        return text
    return Rendered(text.subject, LINK.sub(_("(the link is only for the person)"), text.body))
