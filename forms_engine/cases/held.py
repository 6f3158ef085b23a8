"""Holds a case's row, so that what is decided about it is decided as it stands now."""

from .models import Case


def held(case: Case) -> Case:
    """The row as it stands, kept from others until the transaction ends; what was read is stale."""
    return Case.objects.select_for_update(of=("self",)).select_related("key").get(pk=case.pk)
