"""Ways to look at what each language has."""

from cms.models import LanguageShare


def shares():
    """Share and offer of each language, by code."""
    rows = LanguageShare.objects.select_related("locale")
    return {row.locale.language_code: (row.share, row.offered) for row in rows}
