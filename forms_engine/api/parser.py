"""Reads request bodies: strict JSON, with nothing in it that a database could choke on."""

import json
from typing import NoReturn

from django.http import HttpRequest
from ninja.parser import Parser


class StrictParser(Parser):
    """ninja's parser, refusing what Python's json lets through."""

    def parse_body(self, request: HttpRequest) -> dict[str, object]:
        """The body as a JSON object; ValueError for NaN, lone surrogates and anything but JSON."""
        body = json.loads(request.body.decode("utf-8"), parse_constant=_refuse)
        json.dumps(body, ensure_ascii=False, allow_nan=False).encode("utf-8")
        if not isinstance(body, dict):
            raise ValueError("not an object")
        return body


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)
