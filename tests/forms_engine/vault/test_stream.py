"""A sealed stream opens whole, or not at all."""

import secrets

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from forms_engine.vault.stream import CHUNK, TAG_BYTES, close_stream, open_stream

SECRET = secrets.token_bytes(32)
HEAD = 8
SEALED_CHUNK = CHUNK + TAG_BYTES


def sealed(plain, *, bound_to="here"):
    return b"".join(close_stream(SECRET, [plain], bound_to=bound_to))


def opened(data, *, secret=SECRET, bound_to="here"):
    return b"".join(open_stream(secret, [data], bound_to=bound_to))


@pytest.mark.parametrize("length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_any_length_comes_back(length):
    plain = secrets.token_bytes(length)

    assert opened(sealed(plain)) == plain


@given(st.lists(st.binary(max_size=40)), st.integers(1, 50))
def test_pieces_of_any_size_come_back(pieces, size):
    data = b"".join(close_stream(SECRET, pieces, bound_to="here"))
    cut = [data[at : at + size] for at in range(0, len(data), size)]

    assert b"".join(open_stream(SECRET, cut, bound_to="here")) == b"".join(pieces)


@given(st.integers(min_value=0), st.integers(0, 7))
def test_one_flipped_bit_anywhere_is_noticed(position, bit):
    data = bytearray(sealed(b"a guardian's consent"))
    data[position % len(data)] ^= 1 << bit

    with pytest.raises(InvalidTag):
        opened(bytes(data))


def test_a_stream_cut_off_between_chunks_is_noticed():
    data = sealed(bytes(3 * CHUNK))

    with pytest.raises(InvalidTag):
        opened(data[: HEAD + 2 * SEALED_CHUNK])


def test_swapped_chunks_are_noticed():
    data = sealed(bytes(3 * CHUNK))
    first, second = (
        data[HEAD : HEAD + SEALED_CHUNK],
        data[HEAD + SEALED_CHUNK : HEAD + 2 * SEALED_CHUNK],
    )

    with pytest.raises(InvalidTag):
        opened(data[:HEAD] + second + first + data[HEAD + 2 * SEALED_CHUNK :])


@pytest.mark.parametrize("data", [b"", b"\x02", b"\x02" + bytes(7), b"\x01" + bytes(40)])
def test_foreign_bytes_do_not_open(data):
    with pytest.raises(InvalidTag):
        opened(data)


def test_another_secret_or_name_does_not_open_it():
    data = sealed(b"papers")

    with pytest.raises(InvalidTag):
        opened(data, secret=bytes(32))
    with pytest.raises(InvalidTag):
        opened(data, bound_to="there")
