"""B14: what a submission costs among many cases, against the same among few."""

import json
import time
from statistics import median

from . import scratch
from .crowded import few_and_many
from .line import paired

SUBMITS, ROUNDS = 25, 5


def submission_as_work_grows() -> tuple[float, str]:
    """Seconds of a submission at 1,000,000 cases ÷ at 1,000, in PostgreSQL."""
    few, many = few_and_many("cluster")

    def timed(house: scratch.Environment) -> float:
        return float(json.loads(scratch.run_module("rakeen.bench.b14", house=house)))

    among_many, among_few = paired(lambda: timed(many), lambda: timed(few), ROUNDS)
    told = f"{among_many * 1000:.1f} ms against {among_few * 1000:.1f} ms"
    return among_many / among_few, told


def main() -> None:
    """Prints the median seconds of one submit."""
    from forms_engine.cases.services.submit import submit

    from .filled import filled_run

    runs = [filled_run() for _ in range(SUBMITS + 1)]
    submit(runs.pop())  # the first one warms caches
    times = []
    for run in runs:
        began = time.perf_counter()
        submit(run)
        times.append(time.perf_counter() - began)
    print(json.dumps(median(times)))


if __name__ == "__main__":
    main()
