"""Damages files by chance, the same way each time: seeded, so that what is found is found again."""

import random
import struct
import zlib
from collections.abc import Callable

from builders.hostile.corpus import corpus
from builders.hostile.pngs import SIGN

LARGEST = 60_000
ODD_NUMBERS = [b"\0", b"\xff", b"\x7f\xff\xff\xff", b"\xff\xff\xff\xff", b"\x80\0\0\0", b"\0\0\0\1"]
WORDS = [
    b"\xff\xd8", b"\xff\xd9", b"\xff\xda\0\x08", b"\xff\xc2", b"\xff\xe1", b"IHDR", b"IDAT",
    b"PLTE", b"obj", b"endobj", b"stream\n", b"endstream", b"<<", b">>", b"[", b"]", b"/JS",
    b"/Kids", b" 1 0 R", b"-1", b"99999999999999999999", b"trailer", b"startxref",
    b"ftypheic", b"meta", b"iloc",
]  # fmt: skip
Change = Callable[[random.Random, bytearray], object]


def _place(chance: random.Random, data: bytearray) -> int:
    """Mostly near the beginning, where what counts is said."""
    return min(len(data), int(chance.random() ** 2 * len(data)))


def _flip(chance: random.Random, data: bytearray) -> None:
    for _ in range(chance.choice([1, 1, 3, 20])):
        if data:
            at = min(_place(chance, data), len(data) - 1)
            data[at] ^= 1 << chance.randrange(8)


def _write_over(chance: random.Random, data: bytearray) -> None:
    at, new = _place(chance, data), chance.choice([*ODD_NUMBERS, *WORDS])
    data[at : at + len(new)] = new


def _insert(chance: random.Random, data: bytearray) -> None:
    at = _place(chance, data)
    data[at:at] = chance.choice([*WORDS, chance.randbytes(chance.randrange(300))])


def _leave_out(chance: random.Random, data: bytearray) -> None:
    at = _place(chance, data)
    del data[at : at + chance.choice([1, 2, 4, 50, 3000])]


def _repeat(chance: random.Random, data: bytearray) -> None:
    at = _place(chance, data)
    data[at:at] = data[at : at + chance.randrange(1, 400)] * chance.choice([1, 2, 50])


def _cut(chance: random.Random, data: bytearray) -> None:
    del data[chance.randrange(len(data) + 1) :]


CHANGES: list[Change] = [_flip, _flip, _write_over, _write_over, _insert, _leave_out, _repeat, _cut]


def mutated(number: int, *, seed: int) -> dict[str, bytes]:
    """So many damaged pictures and documents, each made from one of the corpus."""
    chance = random.Random(seed)
    kinds = ("jpeg", "png", "heic", "pdf")
    known = [data for name, (_verdict, data) in corpus().items() if name.startswith(kinds)]
    small = [data for data in known if len(data) < LARGEST]
    return {f"{seed}.{n}": _mutated(chance, small) for n in range(number)}


def _mutated(chance: random.Random, known: list[bytes]) -> bytes:
    data = bytearray(chance.choice(known))
    first = bytes(data[:12])
    if chance.random() < 0.1:  # the beginning of one, the end of another
        data[_place(chance, data) :] = chance.choice(known)[-chance.randrange(1, 5000) :]
    for _ in range(chance.choice([1, 2, 3, 8])):
        chance.choice(CHANGES)(chance, data)
    data[: len(first)] = first  # what a file is stays, so that it is opened
    return _summed(bytes(data)) if chance.random() < 0.7 else bytes(data)


def _summed(data: bytes) -> bytes:
    """A PNG whose chunks have right sums again, so that more than the sums is tried."""
    if not data.startswith(SIGN):
        return data
    made, at = SIGN, len(SIGN)
    while at + 12 <= len(data):
        size = struct.unpack_from("!L", data, at)[0]
        body = data[at + 4 : at + 8 + size]
        made += data[at : at + 4] + body + struct.pack("!L", zlib.crc32(body))
        at += 12 + size
    return made + data[at:]
