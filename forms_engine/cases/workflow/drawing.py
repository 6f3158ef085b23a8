"""Draws a workflow table as a Mermaid diagram, for docs/workflow.md; a test holds them together."""

from ..enums import Kind, State
from .moves import Move
from .table import moves_for

ARROW = "    {source} --> {target}: {action} ({clause})"


def _arrows(move: Move) -> list[str]:
    """One line for each state that the move leaves; moves that stay where they are draw none."""
    if move.target is None:
        return []
    return [
        ARROW.format(
            source=source.value, target=move.target.value, action=move.action, clause=move.clause
        )
        for source in move.sources
    ]


def diagram(kind: Kind) -> str:
    """The table of `kind` as a Mermaid state diagram, in the order of the table."""
    lines = ["stateDiagram-v2", f"    [*] --> {State.RECEIVED.value}"]
    for move in moves_for(kind):
        lines += _arrows(move)
    return "\n".join(lines)


def page() -> str:
    """The whole text of docs/workflow.md."""
    parts = [
        "# The workflow tables",
        "Drawn by `forms_engine.cases.workflow.drawing.page()` "
        "from the tables that `advance()` obeys.",
    ]
    for kind in Kind:
        parts.append(f"## {kind.value}\n\n```mermaid\n{diagram(kind)}\n```")
    return "\n\n".join(parts) + "\n"
