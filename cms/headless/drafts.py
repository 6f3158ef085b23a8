"""Shows an editor's draft in another front end: kept for an hour, opened by a signed token alone.

Off until `RAKEEN_FRONT_END` names the front end. Its address `/preview?token=…` is then what the
editor's preview leads to; it reads the draft from `/api/v2/preview/` with that token.
"""

import json
from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core import signing
from django.http import HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from .models import Draft
from .refused import Refused

SALT = "cms.headless.draft"
HOUR = timedelta(hours=1)
MODE = "front"


def modes() -> list[tuple[str, object]]:
    """The preview that editors may choose beside their own, where there is a front end."""
    return [(MODE, _("In the other front end"))] if settings.RAKEEN_FRONT_END else []


def lead_to_front_end(page: Page) -> HttpResponse:
    """Keep the draft, and send the editor to the front end with its token."""
    query = urlencode({"token": keep(page), "locale": page.locale.language_code})
    response = HttpResponseRedirect(f"{settings.RAKEEN_FRONT_END}/preview?{query}")
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response


def keep(page: Page) -> str:
    """A token for this draft as it stands now; the drafts of earlier hours are dropped."""
    forget_old()
    kind = ContentType.objects.get_for_model(type(page))
    content, now = json.loads(page.to_json()), timezone.now()
    draft = Draft.objects.create(kind=kind, content=content, created_at=now)
    return signing.dumps(str(draft.key), salt=SALT)


def opened(token: str) -> Page:
    """The draft, whether or not its page was ever saved; Refused (401, 410) for a bad token."""
    try:
        key = signing.loads(token, salt=SALT, max_age=HOUR)
    except signing.SignatureExpired:
        raise Refused(410, "This draft was open for an hour. Ask for a new preview.") from None
    except signing.BadSignature:
        raise Refused(401, "Send the token of a preview: Authorization: Bearer …") from None
    draft = Draft.objects.filter(key=key).select_related("kind").first()
    model = draft.kind.model_class() if draft else None
    if draft is None or model is None:
        raise Refused(410, "This draft is no longer here. Ask for a new preview.")
    page: Page = model.from_serializable_data(draft.content, check_fks=False)
    if page.pk is None:  # never saved; an address needs a number
        page.pk = page.id = 0
    return page


def forget_old() -> None:
    """Drop drafts whose hour is over."""
    Draft.objects.filter(created_at__lt=timezone.now() - HOUR).delete()
