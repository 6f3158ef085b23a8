"""A browser at the forms: it sends what real browsers send, and nothing else."""

from django.test import Client

from builders.forms import TYPED

OURS = {"Sec-Fetch-Site": "same-origin"}


class Browser:
    """One person's browser; `begin` starts a form, `fill` walks it, `here` is the last address."""

    def __init__(self, language: str = "ar") -> None:
        self.client = Client()
        self.language = language
        self.here = ""
        self.code = ""
        self.secret = ""

    def begin(self, code: str = "help"):
        """Press the start button."""
        self.code = code
        response = self.client.post(f"/{self.language}/{code}/start/", headers=OURS)
        self.here = response["Location"]
        self.secret = next(iter(response.cookies.values())).value
        return response

    def _carry_cookie(self) -> None:
        """Real browsers keep one cookie for each path; Django's test client one for each name."""
        if self.secret:
            self.client.cookies["run-ar"] = self.client.cookies["run-en"] = self.secret

    @property
    def run(self) -> str:
        """The run's own address, without the step."""
        return self.here.rsplit("/", 2)[0] + "/"

    def at(self, step: str) -> str:
        """The address of a step of this run."""
        return f"{self.run}{step}/"

    def get(self, step: str, **more):
        """Look at a step."""
        self._carry_cookie()
        return self.client.get(self.at(step), more)

    def post(self, step: str, typed=None, *, query: str = "", **more):
        """Send a step; without `typed` the usual answers."""
        self._carry_cookie()
        data = TYPED[self.code][step] if typed is None else typed
        return self.client.post(self.at(step) + query, {**data, **more})

    def fill(self, *, until: str = "", typed=None):
        """Send every step up to and including `until`, or all of them."""
        response = None
        for step in TYPED[self.code]:
            response = self.post(step, (typed or {}).get(step))
            if step == until:
                break
        return response


def title(response) -> str:
    """The page's title, without the house's name."""
    return response.content.decode().split("<title>")[1].split(" – ")[0]
