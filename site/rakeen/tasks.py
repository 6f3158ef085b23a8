"""What only the worker does: it hears what others changed before it acts.

A job is written with the change that causes it, so it must not be done by what was kept before.
"""

from huey.api import Task
from huey.contrib.djhuey import HUEY, pre_execute

from forms_engine.outbox.handlers import before_each_batch
from rakeen.hot.touches import ear


def hear() -> None:
    """All that is committed by now; a process without a worker of its own has heard it."""
    if not HUEY.immediate:
        ear.listen(at_once=True)


@pre_execute()
def hear_before(task: Task) -> None:
    """The alarm clocks of every room."""
    hear()


before_each_batch.append(hear)
