"""Runs the lines that ONLY names (all without it), prints a table, writes var/bench.json."""

import json
import os
import sys
from pathlib import Path

from .line import Line, Result
from .lines import LINES

ROOT = Path(__file__).resolve().parents[3]


def chosen(only: str) -> list[Line]:
    """The lines named in `B5,B8`; every line for an empty string."""
    wanted = {word.strip().upper() for word in only.split(",") if word.strip()}
    unknown = wanted - {line.id for line in LINES}
    if unknown:
        sys.exit(f"bench: there is no line {', '.join(sorted(unknown))}")
    return [line for line in LINES if not wanted or line.id in wanted]


def _row(result: Result) -> str:
    ratio = "-" if result.ratio is None else f"{result.ratio:.2f}"
    verdict = {True: "holds", False: "MISSED", None: "not measured"}[result.holds]
    return (
        f"{result.id:<6}{ratio:>8}  {result.goal:<8}{verdict:<14}{result.name}  ({result.detail})"
    )


def main() -> None:
    """The exit status says nothing of the verdicts."""
    results = []
    for line in chosen(os.environ.get("ONLY", "")):
        results.append(line.run())
        print(_row(results[-1]), flush=True)
    var = Path(os.environ.get("RAKEEN_VAR", ROOT / "var"))
    var.mkdir(parents=True, exist_ok=True)
    text = json.dumps([result.as_json() for result in results], indent=1)
    (var / "bench.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
