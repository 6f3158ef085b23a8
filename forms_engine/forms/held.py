"""Frozen rows that the process keeps: versions for good, which texts are the newest for seconds."""

from collections.abc import Callable
from functools import lru_cache, wraps
from uuid import UUID

from django.db.models.signals import post_save

from forms_engine.clock.recent import Recent
from forms_engine.forms.models import FormText, FormVersion

_KEPT = 64
_newest: Recent[tuple[UUID, str], UUID | None] = Recent()


@lru_cache(maxsize=_KEPT)
def version_of(pk: UUID) -> FormVersion:
    """The version with this id; it never changes, so a process reads it once."""
    return FormVersion.objects.get(pk=pk)


def held(find: Callable[[UUID, str], UUID | None]) -> Callable[[UUID, str], UUID | None]:
    """Ask `find` for a version's newest texts only now and then; new texts count at once here."""

    @wraps(find)
    def found(version_id: UUID, language: str) -> UUID | None:
        return _newest.get((version_id, language), lambda: find(version_id, language))

    return found


def _texts_added(**kwargs: object) -> None:
    _newest.forget()


post_save.connect(_texts_added, sender=FormText, dispatch_uid="fe_forms.texts_added")
