"""What waits for one editor: at most `MOST` of each kind, each kind one query."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, F, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.links import named
from cms.models import BROKEN, PageLink
from cms.review import due_pages

MOST = 5
OLD = timedelta(days=7)


@dataclass(frozen=True)
class Row:
    """One thing that waits: its words, where to see to it, what about it, since or until when."""

    label: str
    url: str
    note: str = ""
    words: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Heap:
    """Things of one kind; `url` leads to the whole list where there are more."""

    title: str
    rows: list[Row] = field(default_factory=list)
    more: bool = False
    url: str = ""


def waiting(user: AbstractBaseUser) -> list[Heap]:
    """The heaps that are not empty; somebody who edits no pages has only approvals."""
    heaps = [_approvals(user)]
    if PagePermissionPolicy().user_has_permission(user, "change"):
        heaps += [_drafts(user), _reviews(), _translations(), _broken()]
    return [heap for heap in heaps if heap.rows]


def _edit(pk: object) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pk])


def _heap(title: str, rows: Iterable[Row], url: str = "") -> Heap:
    found = list(rows)
    return Heap(title, found[:MOST], len(found) > MOST, url)


def _approvals(user: AbstractBaseUser) -> Heap:
    states = TaskState.objects.reviewable_by(user).select_related("revision", "task")
    rows = (
        Row(state.revision.object_str, _edit(state.revision.object_id), state.task.name)
        for state in states.order_by("started_at")[: MOST + 1]
    )
    return _heap(_("Waits for your decision"), rows)


def _drafts(user: AbstractBaseUser) -> Heap:
    """Begun by this person and left for a week, in no workflow."""
    mine = Page.objects.filter(has_unpublished_changes=True, latest_revision__user=user)
    old = mine.filter(latest_revision__created_at__lt=now() - OLD)
    pages = old.exclude(Exists(_under_way()))
    rows = (
        Row(page.draft_title, _edit(page.pk), day=page.latest_revision_created_at)
        for page in pages.order_by("latest_revision_created_at")[: MOST + 1]
    )
    return _heap(_("Your drafts of more than a week"), rows)


def _under_way() -> QuerySet[WorkflowState]:
    """Of a page in the query around it; its key is text there, which PostgreSQL does not compare.

    Wagtail's own relation compares it all the same in an exclusion.
    """
    states = WorkflowState.objects.filter(status__in=("in_progress", "needs_changes"))
    page = ContentType.objects.get_for_model(Page, for_concrete_model=False)
    return states.filter(
        base_content_type=page, object_id=Cast(OuterRef("pk"), CharField(max_length=255))
    )


def _reviews() -> Heap:
    rows = (
        Row(page.title, _edit(page.pk), str(page.locale), page.next_review_on)
        for page in due_pages(localdate())[: MOST + 1]
    )
    return _heap(_("Pages due for review"), rows, reverse("cms_due"))


def changed_translations() -> QuerySet[Page]:
    """Live translations that were published before the last change of their Arabic page."""
    later = Page.objects.live().filter(
        locale__language_code=settings.LANGUAGE_CODE,
        translation_key=OuterRef("translation_key"),
        last_published_at__gt=OuterRef("last_published_at"),
    )
    others = Page.objects.live().exclude(locale__language_code=settings.LANGUAGE_CODE)
    return others.filter(Exists(later), alias_of=None).order_by(F("last_published_at"), "path")


def _translations() -> Heap:
    pages = changed_translations().select_related("locale")[: MOST + 1]
    rows = (Row(page.title, _edit(page.pk), str(page.locale)) for page in pages)
    return _heap(_("Translations whose Arabic page has changed"), rows, named("cms_languages"))


def _broken() -> Heap:
    links = PageLink.objects.filter(state__in=BROKEN).select_related("page").order_by("page_id")
    rows = (
        Row(link.page.title, _edit(link.page_id), link.get_state_display(), link.words)
        for link in links[: MOST + 1]
    )
    return _heap(_("Links that lead nowhere"), rows, reverse("cms_links"))
