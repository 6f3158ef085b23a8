"""The best packing that the other side understands."""

import pytest

from rakeen.hot.variants import PACKERS, negotiated

BEST = next(iter(PACKERS))


@pytest.mark.parametrize(
    ("accept", "encoding"),
    [
        ("", ""),
        ("identity", ""),
        ("gzip", "gzip"),
        ("gzip, deflate, br", BEST),
        ("GZIP;q=0.5", "gzip"),
        ("br;q=0, gzip;q=0.1", "gzip"),
        ("gzip;q=0", ""),
        ("gzip;q=nonsense", ""),
        ("x-gzip-like", ""),
    ],
)
def test_it_is_chosen_by_what_is_accepted(accept, encoding):
    assert negotiated(accept) == encoding


def test_packing_is_the_same_each_time():
    body = "نص".encode() * 500

    assert PACKERS["gzip"](body) == PACKERS["gzip"](body)
