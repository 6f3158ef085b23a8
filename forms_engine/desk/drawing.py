"""Draws who may do what, for docs/roles.md, from the tables that are obeyed; a test compares."""

from collections.abc import Callable, Iterable

from forms_engine.cases.enums import Kind
from forms_engine.cases.fields import FIELDS, Field
from forms_engine.cases.workflow.table import moves_for
from forms_engine.staff.enums import Role
from forms_engine.staff.grants import COLLECTIONS, ENTER, MODELS, PAGES

from .permissions import KEYERS, SCREENS

YES, NO = "●", "·"


def _table(names: Iterable[str], holds: Callable[[str, Role], bool], *, head: str) -> str:
    """A Markdown table: one row for each name, one column for each role."""
    lines = [f"| {head} | {' | '.join(Role)} |", f"|---|{':-:|' * len(Role)}"]
    for name in names:
        marks = " | ".join(YES if holds(name, role) else NO for role in Role)
        lines.append(f"| `{name}` | {marks} |")
    return "\n".join(lines)


def screens() -> str:
    """Which role opens which screen of the desk."""
    return _table(SCREENS, lambda name, role: role in SCREENS[name], head="screen")


def keyers() -> str:
    """Which role keys in which kind of form for somebody."""
    return _table(KEYERS, lambda kind, role: role in KEYERS[kind], head="kind of form")


def acts(kind: Kind) -> str:
    """Which role does which act on a case of `kind`; a step back is one row for all its arrows."""
    moves = moves_for(kind)
    names = dict.fromkeys(move.action for move in moves)
    holders = {name: [move.roles for move in moves if move.action == name] for name in names}
    return _table(names, lambda name, role: any(role in r for r in holders[name]), head="act")


def fields(kind: Kind) -> str:
    """Which role reads what of a case of `kind` that is open to it."""
    table = FIELDS[kind]
    return _table(Field, lambda name, role: role in table[Field(name)], head="field")


def grants() -> str:
    """What each role holds in Wagtail itself."""
    held = {
        role: (
            ENTER,
            *MODELS.get(role, ()),
            *PAGES.get(role, ()),
            *COLLECTIONS.get(role, ()),
        )
        for role in Role
    }
    names = dict.fromkeys(name for role in Role for name in held[role])
    return _table(names, lambda name, role: name in held[role], head="permission")


def page() -> str:
    """The whole text of docs/roles.md."""
    parts = [
        "# Roles",
        "Drawn by `forms_engine.desk.drawing.page()` from `desk.permissions.SCREENS`, the workflow "
        "tables, `cases.fields` and `staff.grants`. A person may hold several roles and may then "
        "do what any of them may. Acts of the applicant have no mark in any column.",
        f"## Screens of the desk\n\n{screens()}",
        f"## Forms keyed in for somebody\n\n{keyers()}",
        *(f"## Acts on a case: {kind.value}\n\n{acts(kind)}" for kind in Kind),
        "## What is read of a case\n\nEvery screen, print, export and message asks this one table "
        "(`cases.fields`), once the case itself is open to the person (`cases.permissions`): "
        "transport staff see a help request only while it is delivered, and nothing of health or "
        "story; whoever stepped aside or is complained about sees none of it. A task is also read "
        "by whom it is given to; votes only after one's own. Why somebody stepped aside, and what "
        "visitors answer to an evaluation, is shown with no case to anybody.",
        *(f"### Fields of a case: {kind.value}\n\n{fields(kind)}" for kind in Kind),
        f"## Permissions in Wagtail\n\n{grants()}",
    ]
    return "\n\n".join(parts) + "\n"
