"""Acts that begin in the same moment, each in a thread with a connection of its own."""

from threading import Barrier, Thread

from django.db import connection

from forms_engine.cases.exceptions import CaseError
from forms_engine.committee.exceptions import CommitteeError


def at_once(*acts):
    """Run the acts in threads that start together; returns how each ended."""
    gate, ended = Barrier(len(acts)), []

    def run(act):
        try:
            gate.wait()
            act()
            ended.append("done")
        except (CommitteeError, CaseError) as refusal:
            ended.append(type(refusal).__name__)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(ended)
