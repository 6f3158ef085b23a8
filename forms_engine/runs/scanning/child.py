"""The process that opens what a stranger sent: bytes in, a verdict and clean bytes out.

It holds no secret, no database and no network address, and it may take so much memory and time.
"""

import json
import resource
import sys

from forms_engine.runs.scanning.findings import IMAGE, Bad, Clean
from forms_engine.runs.scanning.sniff import kind_of, media_type

MEGABYTE = 1024 * 1024
MEMORY = 155 * MEGABYTE  # of its own; the largest picture that is taken needs about 140
ADDRESSES = 512 * MEGABYTE  # with its libraries, where a system counts nothing else
SECONDS = 5


def examined(data: bytes) -> Clean:
    """What may be kept of `data`; raises Bad."""
    kind = kind_of(data)
    if not kind:
        raise Bad("wrong_kind")
    if kind == IMAGE:
        from forms_engine.runs.scanning.image import redrawn

        return redrawn(data, media_type(data))
    from forms_engine.runs.scanning.pdf import checked

    return checked(data)


def _confine() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main() -> None:
    """Answer on standard output: one line of JSON, then the bytes to keep."""
    _confine()
    try:
        clean = examined(sys.stdin.buffer.read())
        head, data = {"kind": clean.kind, "bad": ""}, clean.data
    except Bad as refusal:
        head, data = {"kind": "", "bad": refusal.code}, b""
    except Exception:  # no memory left, no end found, or whatever else a reader trips over
        head, data = {"kind": "", "bad": "damaged"}, b""
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + data)


if __name__ == "__main__":
    main()
