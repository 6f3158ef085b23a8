"""Reads the public site as a search engine does: every page, every link, every place on a page."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from django.conf import settings

BESIDE = ("/static/", "/admin/", "/media/")  # no pages of the public's
NO_PAGES = ("mailto:", "tel:", "sms:")


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.ids = [], {"", "top"}

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag in ("a", "link") and found.get("href"):
            self.links.append(found["href"])
        if "id" in found:
            self.ids.add(found["id"])


@dataclass
class Site:
    """What was read: the status and the places of each address, and who leads to it."""

    status: dict = field(default_factory=dict)
    ids: dict = field(default_factory=dict)
    leads: dict = field(default_factory=dict)

    def broken(self):
        """Each link that leads to nothing, with a page on which it stands."""
        return {
            f"{address}#{place}" if place else address: here
            for (address, place), here in self.leads.items()
            if self.status[address] != 200 or place not in self.ids[address]
        }


def crawl(client, *starts, within=""):
    """Read all that is reached from these addresses; only what begins with `within` is read on."""
    site, waiting = Site(), [(start, "") for start in starts]
    for start in starts:
        site.leads[start, ""] = "the start"
    while waiting:
        address, _from = waiting.pop()
        if address in site.status:
            continue
        links = _read(client, address, site)
        for href in links if address.startswith(within) else ():
            whole, place = _inside(address, href)
            if whole:
                site.leads.setdefault((whole, place), address)
                waiting.append((whole, address))
    return site


def _read(client, address, site):
    """The links on a page; what is no page has one place, its beginning."""
    answer = client.get(address, follow=True)
    reader = _Reader()
    if answer.get("Content-Type", "").startswith("text/html"):
        reader.feed(answer.content.decode())
    site.status[address], site.ids[address] = answer.status_code, reader.ids
    return reader.links


def _inside(address, href):
    """A link's address on our site with its place; "" for what is none of our pages."""
    whole, place = urldefrag(urljoin(f"{settings.RAKEEN_BASE_URL}{address}", href))
    if href.startswith(NO_PAGES) or not whole.startswith(settings.RAKEEN_BASE_URL):
        return "", ""
    parts = urlsplit(whole)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return ("", "") if path.startswith(BESIDE) else (path, unquote(place))
