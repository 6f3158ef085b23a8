"""Asks for help through the forms API. Standard library only: python client.py http://127.0.0.1:8000"""

import json
import sys
import uuid
from urllib.error import HTTPError
from urllib.request import Request, urlopen

API = sys.argv[1].rstrip("/") + "/api/forms/v1"
ANSWERS = {
    "need_for": {"for_whom": "self", "urgency": "urgent"},
    "person": {"name": "Amal"},
    "contact": {"phone": "+966 50 123 4567"},
    "place": {"site": "mina", "landmark": "Camp 12"},
    "check": {"consent": True},  # only after the person has read and agreed
    "declaration": {"declared": True},
}


def call(method, path, body=None, **headers):
    headers |= {"Content-Type": "application/json", "Accept-Language": "en"}
    data = None if body is None else json.dumps(body).encode()
    try:
        with urlopen(Request(API + path, data, headers, method=method)) as answer:
            return json.load(answer)
    except HTTPError as refusal:  # problem JSON: a code for programs, sentences for people
        problem = json.load(refusal)
        sys.exit("\n".join([problem["detail"], *(e["message"] for e in problem["errors"])]))


run = call("POST", "/runs", {"form": "help"})
secret, step = {"Authorization": "Bearer " + run["secret"]}, run["next"]
while step:  # each answer tells which step these answers lead to
    answers = {"answers": ANSWERS.get(step, {})}
    step = call("PUT", f"/runs/{run['id']}/steps/{step}", answers, **secret)["next"]
sent = call("POST", f"/runs/{run['id']}/submit", **secret, **{"Idempotency-Key": str(uuid.uuid4())})
found = call("POST", "/track", {"reference": sent["reference"], "last4": "4567"})
print(sent["reference"], found["state"]["label"], found["promised"]["display"], sep="\n")
