"""Names of groups, in the reader's language."""

from collections.abc import Callable

from django.conf import settings
from django.utils.translation import gettext as _

from forms_engine.runs.enums import Channel

from .enums import Dimension, Outcome


def _service(code: str) -> str:
    return code or _("No service named")


def _channel(code: str) -> str:
    return str(Channel(code).label) if code in Channel.values else code


def _language(code: str) -> str:
    return str(dict(settings.LANGUAGES).get(code, code))


def _outcome(code: str) -> str:
    return str(Outcome(code).label)


NAMES: dict[Dimension, Callable[[str], str]] = {
    Dimension.SERVICE: _service,
    Dimension.CHANNEL: _channel,
    Dimension.LANGUAGE: _language,
    Dimension.OUTCOME: _outcome,
    Dimension.MONTH: str,
}


def label(dimension: Dimension | None, values: tuple[str, ...]) -> str:
    """What a line of figures is called; several values are one joined line, None the total."""
    if dimension is None:
        return _("All answers")
    if len(values) != 1:
        return _("Small groups together")
    return NAMES[dimension](values[0])
