"""Publishes what was scheduled; one page that may not be published does not keep back the rest."""

from django.core.management import call_command
from django.utils.timezone import now
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from cms.bulk import is_refused


def publish_what_is_due() -> None:
    """Wagtail's own command, without the pages that it would stumble over."""
    due = Revision.page_revisions.filter(approved_go_live_at__lt=now())
    for revision in due:
        page = revision.as_object()
        if is_refused(page):
            _take_back(revision, page)
    call_command("publish_scheduled", verbosity=0)


def _take_back(revision: Revision, page: Page) -> None:
    """It stays a draft, and its history says that it was taken off the schedule."""
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    log(instance=page, action="wagtail.schedule.cancel", data={"revision": {"id": revision.pk}})
