"""What must be true before the house starts, and the sentence when it is not."""

import socket

import pytest

from rakeen.supervisor.preflight import (
    NotReady,
    check_folder,
    check_port,
    check_python,
    port_from,
)


def test_an_old_python_is_named():
    with pytest.raises(NotReady) as problem:
        check_python((3, 10))

    assert str(problem.value) == "Python 3.11 or newer is needed; this is 3.10."


def test_a_folder_that_is_a_file_is_refused_in_one_sentence(tmp_path):
    blocked = tmp_path / "var"
    blocked.write_text("a file stands here")

    with pytest.raises(NotReady) as problem:
        check_folder(blocked)

    assert str(problem.value) == f"The folder {blocked} cannot be written to (File exists)."


def test_a_good_folder_is_made_and_left_empty(tmp_path):
    check_folder(tmp_path / "var")

    assert list((tmp_path / "var").iterdir()) == []


def test_a_port_in_use_is_named_with_the_way_out():
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]

        with pytest.raises(NotReady) as problem:
            check_port("127.0.0.1", port)

    assert str(problem.value) == (
        f"Port {port} cannot be used (Address already in use); choose another with PORT=."
    )


@pytest.mark.parametrize("text", ["", "abc", "80a", "-1", "٨٠٠٠"])
def test_words_are_no_port(text):
    with pytest.raises(NotReady) as problem:
        port_from(text)

    assert str(problem.value) == f"PORT={text} is not a port; choose one between 1 and 65535."


@pytest.mark.parametrize("port", [0, 65536, 99999])
def test_numbers_out_of_range_are_no_port(port):
    with pytest.raises(NotReady):
        check_port("127.0.0.1", port)
