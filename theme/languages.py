"""Which installed language a code means: every room asks here."""

from django.conf import settings

EN = "en"


def spoken(code: str, otherwise: str = EN) -> str:
    """The installed language of a code such as `ar-sa`; `otherwise` for one that is not."""
    language = code.split("-")[0]
    return language if language in dict(settings.LANGUAGES) else otherwise
