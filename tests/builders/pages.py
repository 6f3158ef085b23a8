"""The pages that the bars of docs/bar.md are held against, and a browser that may open each."""

from dataclasses import dataclass

from django.conf import settings

from builders.drill import ask

LANGUAGES = [code for code, _name in settings.LANGUAGES]
RTL = ["ar", "ur", "fa"]
PUBLIC = {
    "home": "",
    "services": "services/",
    "service": "services/lost-documents/",
    "self-check": "services/transport-mobility/",
    "guides": "guides/",
    "guide": "guides/lost-passport/",
    "questions": "faq/",
    "faq": "faq/what-we-do/",
    "policies": "policies/",
    "policy": "policies/beneficiary-relations/",
    "channels": "channels/",
    "news": "news/",
    "article": "news/new-site/",
    "about": "about/",
    "transparency": "transparency/",
    "privacy": "privacy/",
    "accessibility": "accessibility/",
    "cookies": "cookies/",
    "search": "search/?q=حج",
    "nothing-found": "search/?q=qwxzj",
    "help": "help/",
    "volunteer": "volunteer/",
    "opportunities": "opportunities/",
    "verify": "verify/",
    "ask": "ask/",
    "complaint": "ask/complaint/",
    "track": "track/",
    "track-link": "track/link/",
    "resume": "resume/",
    "book": "interview/",
    "offline": "offline/",
    "missing": "no-such-page/",
}
PERSONAL = (
    *("need_for", "service-step", "person", "contact", "place", "details", "check", "declaration"),
    *("saved", "sent", "case", "case-contact", "case-messages", "case-withdraw", "case-interview"),
    *("volunteer-person", "volunteer-languages", "volunteer-skills", "volunteer-availability"),
    *("volunteer-charter", "volunteer-check", "papers", "waiting", "refused", "reconsider"),
    *("volunteering", "survey"),
)
BROKEN = tuple(f"error-{status}" for status in (400, 403, 404, 410, 429, 500, 503))
REFUSED = {"person-refused": "unanswered", "ask-refused": "ask", "track-refused": "track"}
ALL = (*PUBLIC, *PERSONAL, *BROKEN, *REFUSED)
FEW = ("home", "service", "guide", "faq", "policy", "search", "person", "person-refused", "check",
       "sent", "case", "papers", "error-500")  # fmt: skip
MAKE = """
import json
from builders.everything import make_everything
print(json.dumps(make_everything()))
"""


@dataclass
class Pages:
    """Every page by name; the personal ones open in whatever context `let_in` has been given."""

    url: str
    paths: dict[str, str]
    cookies: list[dict]
    broken: dict[str, str]

    def let_in(self, page):
        """Give the browser all the keys, as if the person had walked everywhere in it."""
        page.context.add_cookies([{"domain": "127.0.0.1", **one} for one in self.cookies])
        return page

    def open(self, page, name, language="ar"):
        """Go to a page, sending its form with nothing in it where that is what makes it."""
        if name in BROKEN:
            return self._broken(page, name, language)
        answer = page.goto(f"{self.url}/{language}/{self.paths[REFUSED.get(name, name)]}")
        return _send_nothing(page) if name in REFUSED else answer

    def _broken(self, page, name, language):
        """Such a page at an address of its own: a house that works does not show it."""
        html = self.broken[f"{name}-{language}"]
        address = f"{self.url}/{language}/{name}/"
        page.route(address, lambda route: route.fulfill(body=html, content_type="text/html"))
        return page.goto(address)


def make_pages(house) -> Pages:
    """Every page of a running house; the personal ones are made in it."""
    made = ask(house, MAKE)
    return Pages(house.url, PUBLIC | made["paths"], made["cookies"], made["broken"])


def _send_nothing(page):
    with page.expect_navigation() as gone:
        page.locator("main form#form .actions button").first.click()
    return gone.value
