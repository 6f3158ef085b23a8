"""The settings name the way out; a wrong name is said plainly."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from forms_engine.messages.channels import adapter_for
from forms_engine.messages.channels.smtp import Smtp


def test_the_settings_name_the_adapter(settings):
    settings.RAKEEN_CHANNELS = {"email": "smtp", "sms": "local"}

    assert isinstance(adapter_for("email"), Smtp)
    assert adapter_for("sms").repeatable is True


def test_an_unknown_adapter_is_refused_by_name(settings):
    settings.RAKEEN_CHANNELS = {"email": "local", "sms": "pigeon"}

    with pytest.raises(ImproperlyConfigured, match="no adapter 'pigeon' for 'sms'"):
        adapter_for("sms")
