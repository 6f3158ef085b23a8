"""No link of ours leads nowhere: every page of a language, every address and every anchor."""

from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from justhtml import JustHTML

pytestmark = pytest.mark.browser

PASSED = ("/static/", "/documents/", "/media/", "/admin/")


class Crawl:
    """Everything that can be reached from a language's first page by links within the house."""

    def __init__(self, ask, root, language):
        self.ask, self.root = ask, f"{root}/{language}/"
        self.ids, self.wanted, self.wrong = {}, [], []

    def walk(self):
        queue = [self.root]
        while queue:
            address = queue.pop()
            if address not in self.ids:
                queue += self._visit(address)
        self.wrong += [
            f"{source} → {address}#{anchor}"
            for source, address, anchor in self.wanted
            if self.ids.get(address) is not None and anchor not in self.ids[address]
        ]
        return self

    def _visit(self, address):
        answer = self.ask(address)
        self.ids[address] = None
        if answer.status != 200:
            self.wrong.append(f"{answer.status} {address}")
        elif answer.headers["content-type"].startswith("text/html"):
            tree = JustHTML(answer.text(), sanitize=False)
            self.ids[address] = {one.attrs["id"] for one in tree.query("[id]")}
            return list(self._links(answer.url, tree))
        return ()

    def _links(self, source, tree):
        for one in tree.query("a[href]"):
            address, anchor = urldefrag(urljoin(source, one.attrs["href"]))
            if anchor:
                self.wanted.append((source, address, unquote(anchor)))
            path = urlsplit(address).path
            if address.startswith(self.root) and not path.startswith(PASSED):
                yield address


class Answer:
    """A page as the browser's client gives it."""

    headers = {"content-type": "text/html"}

    def __init__(self, url, text):
        self.url, self.status, self.text = url, 200 if text else 404, lambda: text


def test_a_broken_link_and_a_missing_anchor_are_told():
    pages = {
        "http://h/ar/": '<a href="/ar/gone/"></a><a href="#no"></a><a href="y/#yes"></a>',
        "http://h/ar/y/": '<p id="yes"></p>',
    }

    crawl = Crawl(lambda url: Answer(url, pages.get(url, "")), "http://h", "ar").walk()

    assert crawl.wrong == ["404 http://h/ar/gone/", "http://h/ar/ → http://h/ar/#no"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_link_and_no_anchor_leads_nowhere(house, open_page, language):
    request = open_page().context.request

    crawl = Crawl(request.get, house.url, language).walk()

    assert crawl.wrong == []
    assert len(crawl.ids) > 50
