"""The encodings of one body, made when first asked for and kept."""

import gzip
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

SMALLEST = 400  # bytes; less is not worth a header
Packer = Callable[[bytes], bytes]


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, compresslevel=8, mtime=0)


def _brotli() -> dict[str, Packer]:
    """Where the library is installed; nothing depends on it."""
    if find_spec("brotli") is None:
        return {}
    brotli = import_module("brotli")
    return {"br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=9)}


PACKERS: dict[str, Packer] = {**_brotli(), "gzip": _gzip}  # the best first


@lru_cache(maxsize=512)
def negotiated(accept: str) -> str:
    """The encoding for an `Accept-Encoding`; "" for none."""
    weights: dict[str, float] = {}
    for part in accept.lower().split(","):
        name, _, weight = part.partition(";")
        weights[name.strip()] = _weight(weight)
    return next((name for name in PACKERS if weights.get(name, 0) > 0), "")


def _weight(text: str) -> float:
    """`q=0.5` as a number; 1 where nothing is said, 0 where it cannot be read."""
    _, _, number = text.strip().partition("=")
    try:
        return float(number) if number else 1.0
    except ValueError:
        return 0.0
