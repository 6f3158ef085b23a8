"""The child keeps to its means."""

import subprocess
import sys

from forms_engine.runs.scanning import child

GREEDY = """
import sys
from forms_engine.runs.scanning import child
def eat(data):
    return bytearray(4 * 1024 ** 3)
child.examined = eat
child.main()
"""


def test_a_file_that_wants_more_memory_than_there_is_is_damaged():
    done = subprocess.run(
        [sys.executable, "-c", GREEDY], input=b"x", capture_output=True, check=True
    )

    assert done.stdout == b'{"kind": "", "bad": "damaged"}\n'


def test_the_child_carries_no_django():
    code = (
        "import sys; from forms_engine.runs.scanning import child, image, pdf;"
        "print(any(name.split('.')[0] == 'django' for name in sys.modules))"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert said.stdout.strip() == "False"
    assert child.SECONDS == 10
