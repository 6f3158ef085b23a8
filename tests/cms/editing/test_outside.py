"""Links to other sites are asked about by a job, and only where that is switched on."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from builders import cms as make
from cms.editing.outside import answers, look_outside
from cms.models import LinkState, PageLink
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job


class Site(BaseHTTPRequestHandler):
    """Answers with the number that its address names."""

    def do_HEAD(self):
        self.send_response(int(self.path.strip("/")))
        self.end_headers()

    def log_message(self, *args):
        """Silently."""


@pytest.fixture(scope="module")
def site():
    server = HTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("code", "there"), [(200, True), (403, True), (404, False), (410, False), (503, True)]
)
def test_only_what_the_other_site_calls_gone_is_gone(site, code, there):
    assert answers(f"{site}/{code}") is there


@pytest.mark.parametrize("href", ["http://127.0.0.1:1/", "http://[bad/", "https://", "http://a b/"])
def test_a_site_that_cannot_be_reached_does_not_answer(href):
    assert answers(href) is False


def test_what_is_no_address_of_the_web_is_not_asked():
    assert answers("ftp://example.org/") is True


def page_with(*hrefs):
    tags = " ".join(f'<a href="{href}">موقع</a>' for href in hrefs)
    return make.make_content(
        make.make_site(), body=make.stream(make.block("text", f"<p>{tags}</p>"))
    )


def states():
    return [
        LinkState(state)
        for state in PageLink.objects.order_by("pk").values_list("state", flat=True)
    ]


@pytest.mark.django_db
def test_a_job_notes_what_each_link_says_and_forgives_it_later(site, settings):
    settings.RAKEEN_LOOK_OUTSIDE = True
    page_with(f"{site}/200", f"{site}/404")

    look_outside()
    look_outside()
    drain()

    assert (Job.objects.count(), states()) == (1, [LinkState.OUTSIDE, LinkState.SILENT])


@pytest.mark.django_db
def test_nobody_is_asked_unless_it_is_switched_on(settings):
    page_with("https://example.org/")

    look_outside()

    assert (Job.objects.exists(), settings.RAKEEN_LOOK_OUTSIDE) == (False, False)
