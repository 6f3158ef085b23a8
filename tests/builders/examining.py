"""Examines many files by the real child: each in a process of its own, which is quickly made."""

import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from forms_engine.runs.scanning import active, child, heif, image, jpeg, pdf

LIBRARIES = (active, heif, image, jpeg, pdf)  # learned once, before the first file
IDLE = b"nothing"


@dataclass(frozen=True)
class Outcome:
    """What became of a file: "kept", the code of a refusal, or "died".

    `data` is what is kept; `memory` are the bytes that it took beyond what the idle child has.
    """

    verdict: str
    data: bytes
    memory: int


def examined_each(files: Mapping[str, bytes]) -> dict[str, Outcome]:
    """The outcome of every file, in one run of Python."""
    sent = b"".join(pickle.dumps(one) for one in [("", IDLE), *files.items()])
    done = subprocess.run(
        [sys.executable, "-c", "from builders.examining import main; main()"],
        input=sent,
        stdout=subprocess.PIPE,
        check=True,
        cwd=tempfile.gettempdir(),
        env={"PYTHONPATH": ":".join(sys.path), "LANG": "C.UTF-8"},
    )
    (_idle, least, _answer), *answers = _unpickled(BytesIO(done.stdout))
    return {name: _outcome(most - least, answer) for name, most, answer in answers}


def _unpickled(stream) -> Iterator[tuple]:
    while True:
        try:
            yield pickle.load(stream)
        except EOFError:
            return


def _outcome(memory: int, answer: bytes) -> Outcome:
    head, _newline, data = answer.partition(b"\n")
    if not head:
        return Outcome("died", b"", memory)
    code = head.decode().split('"bad": "')[1].rstrip('"}')
    return Outcome(code or "kept", data, memory)


def main() -> None:
    """The run of Python: files on standard input, and how each fared on standard output."""
    Image.init()
    for name, data in _unpickled(sys.stdin.buffer):
        sys.stdout.buffer.write(pickle.dumps((name, *_examined(data))))
        sys.stdout.buffer.flush()


def _examined(data: bytes) -> tuple[int, bytes]:
    """Bytes of memory at the worst moment, and what the child answered."""
    with tempfile.TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        reads, writes = os.pipe()
        pid = os.fork()
        if not pid:
            _be_the_child(given.fileno(), writes)
        os.close(writes)
        with open(reads, "rb") as answer:
            said = answer.read()
        _pid, _status, used = os.wait4(pid, 0)
    return used.ru_maxrss * resource_unit(), said


def resource_unit() -> int:
    """In what getrusage counts memory: kilobytes, and bytes on one system."""
    return 1 if sys.platform == "darwin" else 1024


def _be_the_child(given: int, answer: int) -> None:
    """Never returns; a file that breaks the child leaves no answer."""
    try:
        os.dup2(given, 0)
        os.dup2(answer, 1)
        sys.stdin, sys.stdout = open(0, closefd=False), open(1, "w", closefd=False)
        child.main()
        sys.stdout.flush()
    finally:
        os._exit(0)
