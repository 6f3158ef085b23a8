"""The whole state machine: every kind's moves, who may make them, and which are open now."""

from collections.abc import Iterable

from forms_engine.staff.models import User

from ..enums import Kind
from ..exceptions import ForbiddenMove
from ..models import Case
from . import enquiry
from . import help as help_table
from .moves import Move

_moves: dict[Kind, tuple[Move, ...]] = {}
_added: dict[Kind, tuple[Move, ...]] = {}


def register(kind: Kind, moves: Iterable[Move]) -> None:
    """Give `kind` its table; a higher room does so once, when its app is ready."""
    _moves[kind] = tuple(moves)


def extend(kind: Kind, moves: Iterable[Move]) -> None:
    """Let `kind` have further moves of one higher room, whichever table it has."""
    _added[kind] = tuple(moves)


def moves_for(kind: str) -> tuple[Move, ...]:
    """Every move of `kind`, in the order in which the desk shows them."""
    return _moves.get(Kind(kind), ()) + _added.get(Kind(kind), ())


def find(case: Case, action: str) -> Move:
    """The arrow named `action` that starts where `case` stands; raises ForbiddenMove."""
    for move in moves_for(case.kind):
        if move.action == action and move.leads_from(case):
            return move
    raise ForbiddenMove(f"no such act here: {case.state}")


def permits(move: Move, user: User | None) -> bool:
    """True if `user` may make `move`; None stands for the applicant."""
    if user is None:
        return move.applicant
    return user.has_role(*move.roles)


def allowed(case: Case, user: User) -> list[Move]:
    """The acts that `user` may do on `case` now from the case screen."""
    moves = moves_for(case.kind)
    return [m for m in moves if m.leads_from(case) and not m.warrant and permits(m, user)]


register(Kind.HELP, help_table.MOVES)
register(Kind.ENQUIRY, enquiry.MOVES)
