"""Reading a message is possible and never secret."""

import pytest

from builders.messages import make_message
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.messages.opening import open_message
from forms_engine.messages.services import erase
from forms_engine.vault.errors import KeyDestroyed


@pytest.mark.django_db
def test_a_reader_gets_the_text_and_is_recorded():
    huda, message = make_staff(username="huda"), make_message(template="withdrawn", language="en")

    opened = open_message(message, by=huda)

    assert opened.to == "amal@example.org"
    assert opened.rendered.subject == "Your request ABCD-2345 has been withdrawn"
    events = [(event.action, event.by, event.facts) for event in history("case:1")]
    assert events == [("message.read", huda, {"message": str(message.pk)})]


@pytest.mark.django_db
def test_an_erased_message_cannot_be_read_and_nothing_is_recorded():
    message = make_message()
    erase(message)
    message.refresh_from_db()

    with pytest.raises(KeyDestroyed):
        open_message(message, by=make_staff(username="huda"))

    assert history("case:1").count() == 0
