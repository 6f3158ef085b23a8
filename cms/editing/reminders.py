"""Tells editors by e-mail, once, that a page is due for review: a durable job for each page."""

from collections.abc import Iterable
from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.timezone import localdate, now
from django.utils.translation import override
from wagtail.admin.mail import send_mail
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.review import due_pages
from forms_engine.outbox.handlers import Payload, handler
from forms_engine.outbox.services import Due, enqueue_many

KIND = "cms.review_due"
TEMPLATE = "cms/mail/review_due"


def remind(day: date) -> None:
    """A job for each live page whose review date has come; the same page and date once for ever."""
    moment = now()
    jobs = [
        Due(f"{page.pk}:{page.next_review_on}", {"page": page.pk}, moment)
        for page in due_pages(day)
    ]
    with transaction.atomic():
        enqueue_many(KIND, jobs)


@handler(KIND, outside=True)
def tell(payload: Payload) -> None:
    """Write to whoever owns the page, else to all who may edit it; nobody once it was reviewed."""
    page = due_pages(localdate()).filter(pk=payload["page"]).first()
    if page is None:
        return
    for reader in _readers(page):
        _write(reader, page)


def _readers(page: Page) -> Iterable[AbstractBaseUser]:
    editors = PagePermissionPolicy().users_with_permission_for_instance("change", page)
    able = [one for one in editors.select_related("wagtail_userprofile") if one.email]
    return [one for one in able if one.pk == page.owner_id] or able


def _write(reader: AbstractBaseUser, page: Page) -> None:
    profile = getattr(reader, "wagtail_userprofile", None)
    with override(profile.get_preferred_language() if profile else "ar"):
        context = {"page": page, "user": reader}
        subject = render_to_string(f"{TEMPLATE}_subject.txt", context).strip()
        send_mail(subject, render_to_string(f"{TEMPLATE}.txt", context).strip(), [reader.email])
