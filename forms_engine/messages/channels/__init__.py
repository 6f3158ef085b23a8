"""The ways out of the house; settings.RAKEEN_CHANNELS names one adapter for each channel."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .adapter import Adapter
from .local import LocalFiles
from .smtp import Smtp
from .whatsapp import WhatsApp, has_text

OFF = "off"

ADAPTERS: dict[tuple[str, str], Adapter] = {
    ("email", "local"): LocalFiles("email"),
    ("email", "smtp"): Smtp(),
    ("sms", "local"): LocalFiles("sms"),
    ("whatsapp", "local"): LocalFiles("whatsapp"),
    ("whatsapp", "http"): WhatsApp(),
}


def is_on(channel: str) -> bool:
    """Whether this house writes through the channel at all; WhatsApp is off until set up."""
    return str(settings.RAKEEN_CHANNELS.get(channel, OFF)) != OFF


def carries(channel: str, template: str) -> bool:
    """Whether a message of this event can go through the channel."""
    return is_on(channel) and (channel != "whatsapp" or has_text(template))


def adapter_for(channel: str) -> Adapter:
    """The adapter that the settings name; raises ImproperlyConfigured for an unknown one."""
    name = settings.RAKEEN_CHANNELS[channel]
    try:
        return ADAPTERS[channel, name]
    except KeyError:
        raise ImproperlyConfigured(
            f"RAKEEN_CHANNELS: there is no adapter {name!r} for {channel!r}."
        ) from None
