"""A client that never gives up, and questions asked of a running house's database."""

import json
import os
import subprocess
import sys
import uuid
from http.client import HTTPConnection, HTTPException

from builders.house import OURS, ROOT, until

ANSWERS = {
    "need_for": {"for_whom": "self", "urgency": "urgent"},
    "service": {},
    "person": {"name": "Amal"},
    "contact": {"phone": "+966 50 123 4567"},
    "place": {"site": "mina", "landmark": "Camp 12"},
    "details": {},
    "check": {"consent": True},
    "declaration": {"declared": True},
}


class Stubborn:
    """Sends every call again until the house answers it, as a person would who saw no answer."""

    def __init__(self, port, address):
        self.port, self.address = port, address
        self.connection = None

    def call(self, method, path, body=None, **headers):
        headers |= {"Content-Type": "application/json", "Accept-Language": "en"}
        data = None if body is None else json.dumps(body)
        return until(lambda: self._try(method, path, data, headers), within=90)

    def _try(self, method, path, data, headers):
        try:
            self.connection = self.connection or HTTPConnection(
                "127.0.0.1", self.port, timeout=30, source_address=(self.address, 0)
            )
            self.connection.request(method, f"/api/forms/v1{path}", data, headers)
            with self.connection.getresponse() as answer:
                said = json.loads(answer.read())
        except (OSError, HTTPException, ValueError):
            self.close()
            return None
        assert answer.status < 500 or answer.status == 503, said
        return said if answer.status < 300 else None

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def submit(self):
        """One whole urgent request; the reference that the house confirmed."""
        run = self.call("POST", "/runs", {"form": "help"})
        secret = {"Authorization": "Bearer " + run["secret"]}
        for step, answers in ANSWERS.items():
            self.call("PUT", f"/runs/{run['id']}/steps/{step}", {"answers": answers}, **secret)
        key = {"Idempotency-Key": str(uuid.uuid4())}
        return self.call("POST", f"/runs/{run['id']}/submit", **secret, **key)["reference"]


def ask(house, code):
    """Run Python inside the house's own settings; what its last line printed, as JSON."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(OURS)}
    paths = os.pathsep.join(str(ROOT / name) for name in ("tests", "site", "."))
    own = {"RAKEEN_VAR": str(house.var), "RAKEEN_MANIFEST": "1", "RAKEEN_QUIET_HOURS": ""}
    done = subprocess.run(
        [sys.executable, "-m", "rakeen", "shell", "-v0", "-c", code],
        env=clean | own | {"PYTHONPATH": paths},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout.strip().splitlines()[-1])
