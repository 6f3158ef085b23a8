"""Who may open which message, and which links in it are not for staff to see."""

import re
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from forms_engine.cases.fields import Field
from forms_engine.cases.fields import may_read as may_read_text
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import is_kept_from, may_see
from forms_engine.messages.models import Message
from forms_engine.messages.services import Rendered
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

LINK = re.compile(r"https?://\S+")


def may_read(user: User, message: Message) -> bool:
    """A case's messages by its table of fields; all others for administrators."""
    case = _case(message)
    if case is None:
        return user.has_role(Role.ADMINISTRATOR)
    return may_read_text(user, case, Field.MESSAGE_TEXT) and _sees(user, case)


def _sees(user: User, case: Case) -> bool:
    """An administrator sees no case, but reads its messages, save of one that is kept from them."""
    if user.has_role(Role.ADMINISTRATOR):
        return not is_kept_from(user, case)
    return may_see(user, case)


def _case(message: Message) -> Case | None:
    kind, _colon, key = message.about.partition(":")
    try:
        return Case.objects.filter(pk=UUID(key)).first() if kind == "case" else None
    except ValueError:
        return None


def without_links(text: Rendered, *, message: Message, user: User) -> Rendered:
    """The text without its links: whoever holds one acts as the person.

    While messages go to the local outbox nobody else can read them, so an administrator may.
    """
    local = settings.RAKEEN_CHANNELS.get(message.channel) == "local"
    if local and user.has_role(Role.ADMINISTRATOR):
        return text
    return Rendered(text.subject, LINK.sub(_("(the link is only for the person)"), text.body))
