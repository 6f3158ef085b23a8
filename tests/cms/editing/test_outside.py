"""Links to other sites are asked about by a job, and only where that is switched on."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from builders import cms as make
from cms.editing.outside import HOPS, answers, look_outside
from cms.models import LinkState, PageLink
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job


class Site(BaseHTTPRequestHandler):
    """Answers with the number that its address names; a query says where it leads on."""

    def do_HEAD(self):
        path, _mark, leads = self.path.partition("?")
        self.server.asked.append(path)
        self.send_response(int(path.strip("/").partition("/")[0]))
        if leads:
            self.send_header("Location", self.path if leads == "round" else leads)
        self.end_headers()

    def log_message(self, *args):
        """Silently."""


@pytest.fixture(scope="module")
def server():
    server = HTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def site(server, settings):
    """Its address, which the guard lets pass."""
    server.asked = []
    settings.RAKEEN_WEBHOOK_HOSTS = ["127.0.0.1"]
    return f"http://127.0.0.1:{server.server_port}"


@pytest.mark.parametrize(
    ("code", "there"), [(200, True), (403, True), (404, False), (410, False), (503, True)]
)
def test_only_what_the_other_site_calls_gone_is_gone(site, code, there):
    assert answers(f"{site}/{code}") is there


def test_what_a_redirect_leads_to_counts(site):
    assert answers(f"{site}/302?/404") is False
    assert answers(f"{site}/301?{site}/200") is True


def test_a_site_that_leads_round_in_circles_is_only_odd(site, server):
    assert answers(f"{site}/302?round") is True
    assert len(server.asked) == HOPS


def test_an_address_with_letters_beyond_ascii_is_asked(site, server):
    assert answers(f"{site}/404/حج") is False
    assert server.asked == ["/404/%D8%AD%D8%AC"]


def test_our_own_network_is_not_asked(site, server, settings):
    settings.RAKEEN_WEBHOOK_HOSTS = []

    assert answers(f"{site}/200") is False
    assert server.asked == []


def test_nobody_leads_us_into_our_own_network(site, server):
    inward = site.replace("127.0.0.1", "localhost")

    assert answers(f"{site}/302?{inward}/200") is False
    assert server.asked == ["/302"]


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
