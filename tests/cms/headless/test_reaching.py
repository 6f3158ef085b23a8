"""A webhook reaches the internet and never our own network, whatever its name leads to."""

import socket

import pytest
from django.core.exceptions import ValidationError

from builders.webhooks import make_webhook, receiver
from cms.headless.models import Webhook
from cms.headless.reaching import Failed, Unreachable, check_address, post


def resolve_to(monkeypatch, *addresses):
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 443)) for one in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: rows)


PRIVATE = [
    *("127.0.0.1", "10.0.0.8", "172.16.4.4", "192.168.1.1", "169.254.169.254", "0.0.0.0"),
    *("100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "fe80::1%eth0", "fd00::1", "ff02::1"),
    *("::ffff:10.0.0.8", "::ffff:127.0.0.1", "2002:7f00:1::", "fec0::1", "100::1", "64:ff9b:1::1"),
    *("64:ff9b::10.0.0.8", "64:ff9b::127.0.0.1", "::93.184.216.34", "::ffff:0:93.184.216.34"),
    *("2002:5db8:d822::1", "2001:0:5db8:d822::1"),
]


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_that_leads_into_a_private_network_is_refused(monkeypatch, address):
    resolve_to(monkeypatch, address)

    with pytest.raises(Unreachable):
        check_address("https://told.example/")


def test_one_private_address_among_public_ones_is_enough(monkeypatch):
    resolve_to(monkeypatch, "93.184.216.34", "10.0.0.8")

    with pytest.raises(Unreachable):
        check_address("https://told.example/")


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::93.184.216.34"]
)
def test_a_public_address_is_called(monkeypatch, address):
    resolve_to(monkeypatch, address)

    assert check_address("https://told.example/") == address


@pytest.mark.parametrize(
    "url",
    [
        *("http://93.184.216.34/", "ftp://93.184.216.34/", "https://", "https://[", "x"),
        *("https://a:b@93.184.216.34/", "https://93.184.216.34:99999/", "https://127.0.0.1/"),
        *("https://[::1]/", "https://2130706433/", "https://0x7f.1/", "https://no.such.invalid/"),
        "https://a\0b/",
    ],
)
def test_what_is_no_public_https_address_is_refused(url):
    with pytest.raises(Unreachable):
        check_address(url)


def test_a_named_host_may_be_private_and_without_tls(settings):
    settings.RAKEEN_WEBHOOK_HOSTS = ["127.0.0.1"]
    with receiver(200, 302) as sink:
        assert post(sink.url, b"{}", {"X": "1"}) == 200
        with pytest.raises(Failed) as refused:
            post(sink.url, b"{}", {})

    assert (refused.value.status, len(sink.taken)) == (302, 2)


def test_an_address_with_letters_beyond_ascii_is_called(settings):
    settings.RAKEEN_WEBHOOK_HOSTS = ["127.0.0.1"]
    with receiver() as sink:
        assert post(f"{sink.url}/حج?من=مكة", b"{}", {}) == 200

    assert sink.asked == ["/told/%D8%AD%D8%AC?%D9%85%D9%86=%D9%85%D9%83%D8%A9"]


def test_the_call_goes_to_the_address_that_was_checked(settings, monkeypatch):
    settings.RAKEEN_WEBHOOK_HOSTS = ["told.example"]
    with receiver() as sink:
        resolve_to(monkeypatch, "127.0.0.1")
        monkeypatch.setattr(socket, "create_connection", socket.create_connection)
        port = sink.server_port
        found = []
        real = socket.socket.connect
        monkeypatch.setattr(
            socket,
            "create_connection",
            lambda address, *_a: found.append(address) or _connected(real, address),
        )
        status = post(f"http://told.example:{port}/told", b"{}", {})

    assert (status, found) == (200, [("127.0.0.1", port)])
    assert sink.taken[0][0]["Host"] == f"told.example:{port}"


def _connected(connect, address):
    made = socket.socket()
    connect(made, address)
    return made


@pytest.mark.django_db
def test_an_editor_is_told_why_an_address_is_refused():
    hook = Webhook(url="https://127.0.0.1/", events=["page.published"])

    with pytest.raises(ValidationError) as refused:
        hook.full_clean()

    assert list(refused.value.message_dict) == ["url"]


@pytest.mark.django_db
def test_an_address_is_told_once(monkeypatch):
    resolve_to(monkeypatch, "93.184.216.34")
    make_webhook("https://told.example/")

    with pytest.raises(ValidationError):
        Webhook(url="https://told.example/", events=["page.published"]).full_clean()
