"""Codes get the words of the forms; a code that is gone stands for itself."""

from django.utils.translation import override

from forms_engine.desk.labels import (
    TEMPLATES,
    channel_name,
    service_name,
    services,
    site_name,
    template_name,
)
from forms_engine.messages.templates import ALLOWED


def test_services_are_those_of_the_help_form(db):
    codes = [code for code, _ in services()]

    assert codes == [
        "lost", "health", "housing", "transport", "food", "money", "guidance", "documents", "other",
    ]  # fmt: skip


def test_codes_have_words(db):
    with override("en"):
        words = (service_name("food"), site_name("mina"), template_name("survey"))

    assert words == ("Food and water", "Mina", "Evaluation")


def test_a_code_that_is_gone_stands_for_itself(db):
    assert [name("gone") for name in (service_name, site_name, channel_name)] == ["gone"] * 3


def test_every_message_has_a_name():
    assert sorted(TEMPLATES) == sorted(ALLOWED)
