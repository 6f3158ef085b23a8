"""A client of the forms API, and answers it may send."""

import json
from copy import deepcopy

BASE = "/api/forms/v1"
URGENT = {
    "need_for": {"for_whom": "self", "urgency": "urgent"},
    "service": {},
    "person": {"name": "Amal"},
    "contact": {"phone": "0501234567"},
    "place": {"site": "mina"},
    "details": {},
    "check": {"consent": True},
    "declaration": {"declared": True},
}
HELP = {
    "need_for": {"for_whom": "self", "urgency": "soon"},
    "service": {"service": "transport"},
    "person": {
        "name": "أمل",
        "document_kind": "passport",
        "document_number": "A1234567",
        "birth_year": 1990,
    },
    "contact": {"phone": "0501234567", "email": "amal@example.org", "contact_language": "en"},
    "place": {"site": "mina", "landmark": "Camp 12"},
    "details": {"story": "The bus left without us."},
    "check": {"consent": True},
    "declaration": {"declared": True, "signature": "Amal"},
}


class Api:
    """Sends JSON through Django's test client; remembers the run it started."""

    def __init__(self, client, *, language="en"):
        self.client, self.language = client, language
        self.run = self.secret = None

    def send(self, method, path, body=None, *, raw=None, **headers):
        content = raw if raw is not None else (json.dumps(body) if body is not None else "")
        return self.client.generic(
            method,
            f"{BASE}{path}",
            content,
            content_type="application/json",
            headers={"Accept-Language": self.language, **headers},
        )

    def start(self, form="help"):
        response = self.send("POST", "/runs", {"form": form})
        self.run, self.secret = response.json()["id"], response.json()["secret"]
        return response

    @property
    def auth(self):
        return {"Authorization": f"Bearer {self.secret}"}

    def check(self):
        return self.send("GET", f"/runs/{self.run}", **self.auth)

    def save(self, step, answers):
        return self.send("PUT", f"/runs/{self.run}/steps/{step}", {"answers": answers}, **self.auth)

    def fill(self, answers=None):
        """Save every step in order; the statuses."""
        given = HELP if answers is None else answers
        return [self.save(step, deepcopy(given[step])).status_code for step in given]

    def submit(self, key="one"):
        headers = {**self.auth, "Idempotency-Key": key}
        return self.send("POST", f"/runs/{self.run}/submit", **headers)


def submitted(client, answers=None):
    """An Api whose run was submitted, and the answer to submitting."""
    api = Api(client)
    api.start()
    api.fill(answers)
    return api, api.submit()
