"""Which addresses may be called, and one call to them.

Whoever may write a webhook must not reach our own network by it: names are resolved, every address
they lead to must be public, and the call goes to the very address that was checked. Redirects are
not followed here. `RAKEEN_WEBHOOK_HOSTS` lists hosts that may be private, and called without TLS.
"""

import socket
import ssl
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext_lazy as _

SECONDS = 10
PORTS = {"http": 80, "https": 443}
UNICAST = ip_network("2000::/3")  # the one part of IPv6 that is given out and routed
TUNNELS = (ip_network("2002::/16"), ip_network("2001::/32"))  # 6to4, Teredo: IPv4 within
NAT64 = ip_network("64:ff9b::/96")  # what a network without IPv4 makes of a public IPv4 address


class Unreachable(Exception):
    """An address that is not called; `sentence` says why."""

    def __init__(self, sentence: object) -> None:
        super().__init__("unreachable")
        self.sentence = sentence


class Failed(Exception):
    """It was called and did not take what was sent; `status` is None where nobody answered."""

    def __init__(self, status: int | None = None) -> None:
        super().__init__(str(status))
        self.status = status


def check_address(url: str, *, plain: bool = False) -> str:
    """The IP address to call for this address; Unreachable where it must not be called.

    `plain`: it may be called without TLS.
    """
    parts = _parts(url)
    allowed = parts.hostname in settings.RAKEEN_WEBHOOK_HOSTS
    if parts.scheme != "https" and not (parts.scheme == "http" and (allowed or plain)):
        raise Unreachable(_("The address must begin with https://"))
    if parts.username or parts.password:
        raise Unreachable(_("The address must not hold a name or a password."))
    found = _resolved(parts)
    if not allowed and not all(_is_public(one) for one in found):
        raise Unreachable(_("The address leads into a private network."))
    return found[0]


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        known = parts.hostname and (parts.port or True)
    except ValueError:
        known = False
    if not known:
        raise Unreachable(_("This is not an address."))
    return parts


def _resolved(parts: SplitResult) -> list[str]:
    port = parts.port or PORTS.get(parts.scheme, 443)
    try:
        rows = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, ValueError):
        raise Unreachable(_("There is nothing at this address: its name is not known.")) from None
    return [str(row[4][0]) for row in rows]


def _is_public(address: str) -> bool:
    ip = _reached(ip_address(address.partition("%")[0]))
    if isinstance(ip, IPv6Address) and (ip not in UNICAST or any(ip in one for one in TUNNELS)):
        return False
    return ip.is_global and not ip.is_multicast


def _reached(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that is called in the end, where an IPv6 address only carries it."""
    if isinstance(ip, IPv4Address):
        return ip
    return IPv4Address(ip.packed[-4:]) if ip in NAT64 else ip.ipv4_mapped or ip


class _Pinned(HTTPConnection):
    """Connects to an address that was checked, under the name that its certificate must bear."""

    def __init__(self, host: str, port: int, address: str, *, secure: bool) -> None:
        self.default_port = PORTS["https" if secure else "http"]  # which `Host` does not name
        super().__init__(host, port, timeout=SECONDS)
        self.address, self.secure = address, secure

    def connect(self) -> None:
        self.sock = socket.create_connection((self.address, self.port), SECONDS)
        if self.secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


def ask(
    method: str,
    url: str,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    *,
    plain: bool = False,
) -> tuple[int, str]:
    """One call: its status, and where a redirect leads. Raises Unreachable, or Failed."""
    address, parts = check_address(url, plain=plain), urlsplit(url)
    secure = parts.scheme == "https"
    port = parts.port or PORTS[parts.scheme]
    path = iri_to_uri((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    connection = None
    try:
        connection = _Pinned(str(parts.hostname), port, address, secure=secure)
        connection.request(method, path, body, dict(headers or {}))
        answer = connection.getresponse()
        leads = answer.headers.get("Location", "")  # read as Latin-1, written as UTF-8
        return answer.status, leads.encode("latin-1", "replace").decode(errors="replace")
    except (OSError, HTTPException, ValueError):
        raise Failed from None
    finally:
        if connection is not None:
            connection.close()


def post(url: str, body: bytes, headers: Mapping[str, str]) -> int:
    """Send `body`; the status of a success. Raises Unreachable, or Failed."""
    status, _leads = ask("POST", url, body, headers)
    if not 200 <= status < 300:
        raise Failed(status)
    return status
