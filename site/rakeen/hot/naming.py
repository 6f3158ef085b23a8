"""Which tags a change touches. The readers' half stands in cms: `cms.fresh.explained`.

`page:<key>` a page or one of its translations; `face:<key>`, `id:<pk>` how others show it (title,
address, menu, whether it is there); `below:<pk>` the list of a page's children;
`kind:<table>:<locale>` the pages of one type in one language; `menu:<language>`; `homes`;
`form:<code>`; `table:<table>` any of these rows; `all`. For a CDN alone: `at:<url_path>` a page
that is no more, `was:<pk>:<url_path>` where a page stood before it was moved.
"""

from typing import Any

from django.apps import apps
from django.db.models import Model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)

from cms.fresh import ALL
from cms.models import HouseSettings
from forms_engine.forms.models import PublishedForm
from forms_engine.volunteers.models import Opportunity

FACE = ("title", "slug", "url_path", "live", "show_in_menus", "locale_id")
# Saved with a draft, and shown by no page.
UNSHOWN = {
    *("latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes"),
    *("locked", "locked_at", "locked_by", "go_live_at", "expire_at", "approved_schedule"),
}
EVERYTHING = (
    HouseSettings,
    Site,
    Locale,
    PageViewRestriction,
    Collection,
    CollectionViewRestriction,
)
SHOWN = (Opportunity,)  # of tables that else hold what people send
EVERYTHING_OF = {"fe_clock"}  # days in both calendars stand on any page
TABLES_OF = {"cms", "fe_forms", "wagtailimages", "wagtaildocs"}
DERIVED = ("cms_search", "wagtailimages_rendition")  # made from the rest
EDITORS = ("cms_pagelink", "cms_useful")  # found for editors and counted; what shows it is not kept
STEADY = {"django_content_type", "wagtailimages_rendition"}  # read, and never different
Face = tuple[object, ...]


def watched() -> frozenset[str]:
    """The tags of every table whose changes are told; what shows others is not kept."""
    models = [model for model in apps.get_models() if _is_told(model)]
    return frozenset(f"table:{name}" for name in {*STEADY, *(one._meta.db_table for one in models)})


def _is_told(model: type[Model]) -> bool:
    known = TABLES_OF | EVERYTHING_OF
    told = model._meta.app_label in known and model._meta.db_table not in EDITORS
    return issubclass(model, (Page, *EVERYTHING, *SHOWN)) or told


def touched_by(row: Model) -> set[str]:
    """The tags of a changed row that is no page; none where no page shows such rows."""
    meta = row._meta
    if isinstance(row, EVERYTHING) or meta.app_label in EVERYTHING_OF:
        return {ALL}
    if not isinstance(row, SHOWN) and meta.app_label not in TABLES_OF:
        return set()
    if meta.db_table.startswith(DERIVED + EDITORS):
        return set()
    own = {f"form:{row.code}"} if isinstance(row, PublishedForm) else set()
    return {f"table:{meta.db_table}", *own}


def face_of(pk: int | None) -> Face | None:
    """What others show of a page, as it is stored; None for one that is not."""
    return Page.objects.filter(pk=pk).values_list(*FACE).first() if pk else None


def touched_by_page(page: Page, before: Face | None, fields: Any = None) -> set[str]:
    """The tags of a page that was saved, moved out of sight or deleted, given its face before."""
    if fields and set(fields) <= UNSHOWN:
        return set()
    after = tuple(getattr(page, name) for name in FACE)
    was_live = before is not None and bool(before[FACE.index("live")])
    if not (page.live or was_live):
        return set()
    return _own(page) | (set() if before == after else _face(page))


def touched_by_deletion(page: Page) -> set[str]:
    """The tags of a page that is no more."""
    return _own(page) | _face(page) | {f"at:{page.url_path}"} if page.live else set()


def touched_by_moving(page: Page, before: str) -> set[str]:
    """Everything: the addresses of all below it have changed too, without a signal for each."""
    return {ALL, *({f"was:{page.pk}:{before}"} if before != page.url_path else ())}


def _own(page: Page) -> set[str]:
    kind = (page.specific_class or type(page))._meta.db_table
    parent = Page.objects.filter(path=page.path[: -page.steplen])
    pk = parent.values_list("pk", flat=True).first()
    tables = {f"table:{kind}", "table:wagtailcore_page"}
    return tables | {f"page:{page.translation_key}", f"below:{pk}", f"kind:{kind}:{page.locale_id}"}


def _face(page: Page) -> set[str]:
    menu = {f"menu:{page.locale.language_code}"} if page.depth == 3 else set()
    homes = {"homes"} if page.depth <= 2 else set()
    return {f"face:{page.translation_key}", f"id:{page.pk}", *menu, *homes}
