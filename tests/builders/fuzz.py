"""Seeded nonsense: values, bodies, headers and addresses that nobody means well with."""

import json
import random
from io import BytesIO
from urllib.parse import quote, urlencode
from uuid import UUID

from django.test import Client

HOSTILE = [
    "", " ", "\x00", "a\x00b", "\ud800", "\udfff", "\u202e\u2066", "\u200f", "\ufeff", "\r\nX: y",
    "<script>alert(1)</script>", "' OR 1=1 --", "{{7*7}}", "%s%n", "%00", "=1+1", "../etc/passwd",
    "-1", "0", "1e999", "NaN", "Infinity", "9" * 400, "٣٤", "۱۳۷۰", "𝟙𝟚𝟛", "²", "٪", "null", "true",
    "[]", "{}", "[object Object]", "ا" * 5_000, "a" * 70_000, "🕋" * 300, "é" * 2_000, "2026-02-31",
    "31 2 1447", "30 صفر 1447", "9999999-01-01", "050123456", "a@" * 200, "@", "SA" * 40,
    "21.4,39.8", "91,181", "nan,inf", "1,2,3", "on", "yes", "self", "urgent", "none", "mina",
]  # fmt: skip
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"]
KINDS = [
    "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x",
    "multipart/form-data; boundary=" + "b" * 300, "application/json", "text/plain", "text/xml", "",
    "application/json; charset=utf-16", "application/json; charset=nonsense", "\xff", "image/png",
]  # fmt: skip
HEADERS = {
    "Accept-Language": ["ar", "en", "*", "xx;q=nan", "a" * 3_000, "\xff", ";;;,,,"],
    "Cookie": ["", "run-ar=", "sid=x; csrf=y", "a" * 5_000, "\xff=\xfe", "messages=x"],
    "Authorization": ["", "Bearer", "Bearer ", "Basic x", "Bearer \xff", "Bearer " + "a" * 4_000],
    "X-Run-Secret": ["", "x", "\xff", "a" * 4_000],
    "Idempotency-Key": ["", "one", "k" * 201, "\x01", "\xff"],
    "Sec-Fetch-Site": ["same-origin", "cross-site", "none", "\xff"],
    "Origin": ["null", "http://[", "https://evil.example", "\xff"],
    "Content-Length": ["-1", "x", "", "99999999999"],
    "Host": ["127.0.0.1", "localhost"],
    "X-Forwarded-For": ["1.2.3.4", "\xff", "a" * 500],
    "Range": ["bytes=0-", "x"],
    "If-None-Match": ['"x"', "*"],
}


def printable(text: str) -> str:
    """The text as an address can carry it, whatever is in it."""
    return quote(text.encode("utf-8", "surrogatepass"), safe="")


class Fuzz:
    """Draws everything from one seed, so that a failure comes again."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)

    def some(self, values):
        """One of them."""
        return self.draw.choice(values)

    def chance(self, share: float) -> bool:
        """True in this share of draws."""
        return self.draw.random() < share

    def text(self) -> str:
        """A hostile value, two joined, or random characters."""
        if self.chance(0.7):
            return self.some(HOSTILE)
        if self.chance(0.5):
            return self.some(HOSTILE)[:200] + self.some(HOSTILE)[:200]
        return "".join(chr(self.draw.randrange(1, 0x11000)) for _ in range(self.draw.randrange(30)))

    def value(self, depth: int = 0) -> object:
        """Anything JSON can hold."""
        kind = self.draw.randrange(8)
        if kind < 4 or depth > 3:
            return self.text()
        if kind == 4:
            return self.some([None, True, False, 0, -1, 1.5, 10**40, -(10**400), 1e308])
        if kind == 5:
            return {self.text()[:50]: self.value(depth + 1) for _ in range(self.draw.randrange(4))}
        return [self.value(depth + 1) for _ in range(self.draw.randrange(4))]

    def headers(self) -> dict[str, str]:
        """Some headers with some of their odd values."""
        return {name: self.some(odd) for name, odd in HEADERS.items() if self.chance(0.15)}

    def json_body(self, body: object) -> bytes:
        """JSON, mostly whole."""
        written = json.dumps(body, ensure_ascii=self.chance(0.5))
        sent = written.encode("utf-8", "surrogatepass")
        if self.chance(0.1):
            sent = sent[: self.draw.randrange(len(sent) + 1)]
        return b"\xef\xbb\xbf" + sent if self.chance(0.02) else sent

    def form_body(self, fields: dict[str, list[str]], kind: str) -> bytes:
        """A form of that content type, sometimes broken."""
        if kind.startswith("multipart") and self.chance(0.7):
            return self._multipart(fields)
        sent = urlencode(fields, doseq=True, errors="surrogatepass").encode()
        return sent + self.some([b"", b"&", b"%zz", b"\xff\xfe", b"=&=&"])

    def _multipart(self, fields: dict[str, list[str]]) -> bytes:
        parts = b""
        for name, values in fields.items():
            plain = name.encode("utf-8", "surrogatepass")
            for value in values:
                head = b'--x\r\nContent-Disposition: form-data; name="' + plain + b'"'
                head += self.some([b"", b'; filename="a.pdf"', b'; filename="\xff/../"'])
                parts += head + b"\r\n\r\n" + value.encode("utf-8", "surrogatepass") + b"\r\n"
        return parts + self.some([b"--x--\r\n", b"--x", b""])


def sent(client: Client, fuzz: Fuzz, method: str, path: str, body: bytes, kind: str, own) -> int:
    """The status of one request; `own` headers stand unless an odd one takes their place."""
    headers = {**own, **fuzz.headers()}
    length = headers.pop("Content-Length", None)
    extra = {} if length is None or fuzz.chance(0.8) else {"CONTENT_LENGTH": length}
    # A server's stream ends where the body ends, whatever was declared; the client's complains.
    extra["wsgi.input"] = BytesIO(body)
    response = client.generic(method, path, body, content_type=kind, headers=headers, **extra)
    if hasattr(response, "streaming") and response.streaming:
        b"".join(response.streaming_content)
    return response.status_code


def address(fuzz: Fuzz, *parts: object) -> str:
    """A path of these parts, one of them sometimes swapped for nonsense."""
    drawn = [str(part) for part in parts]
    if fuzz.chance(0.1):
        swap = self_or_uuid(fuzz)
        drawn[fuzz.draw.randrange(len(drawn))] = swap
    query = f"?{fuzz.some(['change=1', 'language=xx', '%00', 'a=%ED%A0%80', '=' * 99])}"
    return "/" + "/".join(drawn) + "/" + (query if fuzz.chance(0.1) else "")


def self_or_uuid(fuzz: Fuzz) -> str:
    """Another address: nonsense, or the id of nobody's run."""
    return (
        printable(fuzz.text()[:300])
        if fuzz.chance(0.7)
        else str(UUID(int=fuzz.draw.getrandbits(128)))
    )
