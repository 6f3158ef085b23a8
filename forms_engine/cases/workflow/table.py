"""The whole state machine: every kind's moves, who may make them, and which are open now."""

from collections.abc import Iterable

from forms_engine.staff.models import User

from ..enums import Kind
from ..exceptions import ForbiddenMove
from ..models import Case
from . import complaint, enquiry, suggestion
from . import help as help_table
from .moves import HOUSE, Move

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
    """True if `user` may make `move`; None stands for the applicant, or for the house."""
    if user is None:
        return move.applicant or move.warrant == HOUSE
    return user.has_role(*move.roles)


def fits(move: Move, case: Case, user: User | None) -> bool:
    """False for staff who are part of the matter that `move` settles."""
    return move.fit is None or user is None or move.fit(case, user)


def allowed(case: Case, user: User, *, warrants: Iterable[str] = ()) -> list[Move]:
    """The acts that `user` may do on `case` now; those of rooms in `warrants` among them."""
    given = {"", *warrants}
    found = [m for m in moves_for(case.kind) if m.warrant in given and m.leads_from(case)]
    return [move for move in found if permits(move, user) and fits(move, case, user)]


register(Kind.HELP, help_table.MOVES)
register(Kind.ENQUIRY, enquiry.MOVES)
register(Kind.SUGGESTION, suggestion.MOVES)
register(Kind.COMPLAINT, complaint.MOVES)
