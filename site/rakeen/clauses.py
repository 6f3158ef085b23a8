"""Gives the desk the clauses of the published policy, which it may not read itself."""

from wagtail.models import Locale

from cms.relations import cited
from forms_engine.desk import clauses as desk

POLICY = "beneficiary-relations"


def published(numbers: list[str], language: str) -> dict[str, desk.Clause]:
    """The clauses of the beneficiary policy by number, where it is published in `language`."""
    locale = Locale.objects.filter(language_code=language).first()
    if locale is None:
        return {}
    wanted = {f"{POLICY}#{number.lower()}": number for number in numbers}
    rows = cited(list(wanted), locale.pk)
    return {wanted[row["reference"]]: desk.Clause(row["text"], row["url"]) for row in rows}


def connect() -> None:
    """Give the desk its clauses."""
    desk.register(published)
