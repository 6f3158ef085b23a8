"""WhatsApp by an HTTP service: an approved text by its id, and nothing that names a person."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from builders.messages import make_message
from forms_engine.messages.channels import carries
from forms_engine.messages.enums import State
from forms_engine.messages.models import Bounce, Message
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job

PHONE = "+966501234567"


@pytest.fixture
def service(settings):
    """A service on this machine; `answers` is what it says next, `calls` what it was asked."""
    calls, answers = [], [(200, {"messages": [{"id": "wamid.1"}]})]

    class Service(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            calls.append((self.headers["Authorization"], json.loads(body)))
            status, told = answers[-1]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        def log_message(self, *args):
            """Not into the tests' output."""

    server = HTTPServer(("127.0.0.1", 0), Service)
    Thread(target=server.serve_forever, daemon=True).start()
    settings.RAKEEN_CHANNELS = {"email": "local", "sms": "local", "whatsapp": "http"}
    settings.RAKEEN_WHATSAPP = {
        "url": f"http://127.0.0.1:{server.server_port}/v1/messages",
        "token": "secret",
        "templates": {"accepted": "rakeen_accepted"},
    }
    yield calls, answers
    server.shutdown()
    server.server_close()


def send(template="accepted"):
    message = make_message(template=template, channel="whatsapp", to=PHONE)
    drain()
    message.refresh_from_db()
    return message


@pytest.mark.django_db
def test_a_message_goes_as_the_approved_text_with_our_values(service):
    message = send()

    ((token, body),) = service[0]
    assert (message.state, token, body["to"]) == (State.SENT, "Bearer secret", "966501234567")
    assert body["template"]["name"] == "rakeen_accepted"
    named = {p["parameter_name"] for p in body["template"]["components"][0]["parameters"]}
    assert (named, body["biz_opaque_callback_data"]) == ({"reference", "link"}, str(message.pk))


@pytest.mark.django_db
@pytest.mark.parametrize("answer", [(500, {}), (400, {"error": {"code": 100, "message": PHONE}})])
def test_a_service_that_fails_is_asked_again_and_its_words_are_not_kept(service, answer, caplog):
    service[1].append(answer)

    message = send()

    assert (message.state, Bounce.objects.count()) == (State.FAILED, 0)
    job = Job.objects.get(kind="message.send")
    assert (job.last_error.partition(" ")[0], PHONE in caplog.text) == ("ChannelError", False)


@pytest.mark.django_db
def test_a_number_without_whatsapp_is_not_tried_again(service):
    service[1].append((400, {"error": {"code": 131026}}))

    assert (send().state, Bounce.objects.get().why) == (State.BOUNCED, "refused")


@pytest.mark.django_db
def test_an_event_without_an_approved_text_never_takes_this_way(service):
    assert (carries("whatsapp", "accepted"), carries("whatsapp", "refused")) == (True, False)
    assert (send("refused").state, service[0]) == (State.FAILED, [])


def test_it_is_off_until_it_is_set_up():
    assert (carries("whatsapp", "accepted"), carries("sms", "accepted")) == (False, True)


@pytest.mark.django_db
def test_a_service_that_is_not_there_is_asked_again(service, settings):
    settings.RAKEEN_WHATSAPP = settings.RAKEEN_WHATSAPP | {"url": "http://127.0.0.1:9/"}

    assert (send().state, Message.objects.count()) == (State.FAILED, 1)
