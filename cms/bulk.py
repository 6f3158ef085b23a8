"""Publishing several pages at once asks first which of them could not be published."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError
from wagtail.models import Page

from cms.composing.publishing import is_ready
from cms.models import FormPage


def unready(pages: Iterable[Page], *, with_descendants: bool) -> list[Page]:
    """The drafts among these pages, and on wish those below them, that would be refused."""
    drafts = (page.get_latest_revision_as_object() for page in _asked(pages, with_descendants))
    return [draft for draft in drafts if is_refused(draft)]


def _asked(pages: Iterable[Page], with_descendants: bool) -> Iterator[Page]:
    for page in pages:
        yield page
        if with_descendants:
            yield from page.get_descendants().not_live()


def is_refused(draft: Page) -> bool:
    """Whether this draft may not be published as it stands."""
    try:
        draft.full_clean()
    except ValidationError:
        return True
    return isinstance(draft, FormPage) and not is_ready(draft)
