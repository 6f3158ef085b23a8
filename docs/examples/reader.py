"""Reads the site without its theme. Standard library only: python reader.py http://127.0.0.1:8000"""

import json
import sys
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

SITE = sys.argv[1].rstrip("/")
LANGUAGE = sys.argv[2] if len(sys.argv) > 2 else "ar"


def get(path, **query):
    try:
        with urlopen(f"{SITE}/api/v2/{path}?{urlencode(query)}") as answer:
            return json.load(answer)
    except HTTPError as refusal:  # JSON too: a sentence for whoever wrote this program
        sys.exit(json.load(refusal)["message"])


def pages(**query):
    rows, total = [], 1
    while len(rows) < total:
        found = get("pages/", locale=LANGUAGE, limit=50, offset=len(rows), **query)
        rows, total = rows + found["items"], found["meta"]["total_count"]
    return rows


home = get("pages/find/", html_path=f"/{LANGUAGE}/")
print(home["lang"], home["dir"], home["title"])
print("menu:", ", ".join(link["label"] for link in get("navigation/", locale=LANGUAGE)["main"]))
for row in pages(type="cms.ServicePage"):
    service = get(f"pages/{row['id']}/")
    state = service["shown"]["closed"] or service["shown"]["start_url"]
    print("service:", service["title"], "-", state)
for row in pages(type="cms.PolicyPage"):
    policy = get(f"pages/{row['id']}/")
    print("policy:", policy["title"], policy["version"], len(policy["clauses"]), "clauses")
