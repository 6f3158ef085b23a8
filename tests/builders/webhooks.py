"""A receiver on this machine that fails when told, and webhooks that lead to it."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cms.headless.models import EVENTS, Webhook

ALL = [event for event, _label in EVENTS]


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.taken.append((dict(self.headers), body))
        self.server.asked.append(self.path)
        answers = self.server.answers
        status = answers.pop(0) if answers else 200
        self.send_response(status)
        self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        """Silence."""


@contextmanager
def receiver(*answers):
    """Answers with these statuses in turn, then 200.

    `taken` holds (headers, body) of each call, `asked` its path.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.answers, server.taken, server.asked = list(answers), [], []
    server.url = f"http://127.0.0.1:{server.server_port}/told"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def make_webhook(url="https://told.example/", events=ALL, **fields):
    return Webhook.objects.create(url=url, events=list(events), **fields)
