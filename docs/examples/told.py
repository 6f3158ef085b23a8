"""Takes what a webhook sends: run it behind TLS with the secret in RAKEEN_SECRET."""

import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRET = os.environ.get("RAKEEN_SECRET", "")
FIVE_MINUTES = 5 * 60
seen = set()  # keep it where a restart does not forget it


def is_genuine(header, body, secret, now):
    moment, _, given = header.removeprefix("t=").partition(",v1=")
    if not moment.isdecimal() or abs(now - int(moment)) > FIVE_MINUTES:
        return False  # an old one, sent again by somebody else
    made = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(made, given)


class Told(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        genuine = is_genuine(self.headers["Rakeen-Signature"] or "", body, SECRET, time.time())
        self.send_response(204 if genuine else 403)
        self.end_headers()
        event = json.loads(body) if genuine else {}
        if genuine and event["id"] not in seen:  # the same event may come twice
            seen.add(event["id"])
            print(event["event"], event["api_url"])  # read it anew: order is not promised


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", int(os.environ.get("PORT", "9000"))), Told).serve_forever()
