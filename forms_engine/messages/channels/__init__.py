"""The ways out of the house; settings.RAKEEN_CHANNELS names one adapter for each channel."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .adapter import Adapter
from .local import LocalFiles
from .smtp import Smtp

ADAPTERS: dict[tuple[str, str], Adapter] = {
    ("email", "local"): LocalFiles("email"),
    ("email", "smtp"): Smtp(),
    ("sms", "local"): LocalFiles("sms"),
}


def adapter_for(channel: str) -> Adapter:
    """The adapter that the settings name; raises ImproperlyConfigured for an unknown one."""
    name = settings.RAKEEN_CHANNELS[channel]
    try:
        return ADAPTERS[channel, name]
    except KeyError:
        raise ImproperlyConfigured(
            f"RAKEEN_CHANNELS: there is no adapter {name!r} for {channel!r}."
        ) from None
