"""A scanner is asked where there is one, and its silence is never taken for a yes."""

import socketserver
import threading

import pytest

from builders.house import free_port
from builders.scanner import EICAR, listening
from forms_engine.runs.scanning.clamd import ScannerAway, ask
from forms_engine.runs.scanning.findings import Bad


def test_nobody_is_asked_where_no_scanner_is_named():
    assert ask("", EICAR) is None


def test_clean_bytes_pass_whole():
    data = bytes(range(256)) * 1000
    with listening() as (address, seen):
        ask(address, data)

    assert seen == [data]


def test_a_virus_is_refused():
    with listening() as (address, _seen), pytest.raises(Bad, match="virus"):
        ask(address, b"before" + EICAR)


@pytest.mark.parametrize(
    "answer", [b"INSTREAM size limit exceeded. ERROR\0", b"\0", b"stream: OKAY?\0"]
)
def test_any_other_answer_is_none(answer):
    with listening(answer) as (address, _seen), pytest.raises(ScannerAway):
        ask(address, b"x")


@pytest.mark.parametrize(
    "address",
    ["tcp://127.0.0.1:{port}", "unix:///nowhere/clamd.ctl", "clamd", "tcp://:x"],
)
def test_a_scanner_that_is_not_there_is_away(address):
    with pytest.raises(ScannerAway):
        ask(address.format(port=free_port()), b"x")


def test_a_scanner_may_listen_on_a_socket_of_this_machine(tmp_path):
    class Talk(socketserver.StreamRequestHandler):
        def handle(self):
            self.rfile.read(10 + 4 + 1 + 4)
            self.wfile.write(b"stream: OK\0")

    path = str(tmp_path / "clamd.ctl")
    with socketserver.UnixStreamServer(path, Talk) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()

        assert ask(f"unix://{path}", b"x") is None
