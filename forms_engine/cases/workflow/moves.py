"""The vocabulary of a workflow table: a move, and the facts that it needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forms_engine.staff.enums import Role

from ..enums import State
from .words import Words

if TYPE_CHECKING:
    from forms_engine.staff.models import User

    from ..models import Case

HOUSE = "house"  # the warrant of what the house does by itself
Facts = Mapping[str, str]
Guard = Callable[["Case", Facts], None]
Condition = Callable[["Case"], bool]
Choice = Callable[["Case", Facts], str]
Fit = Callable[["Case", "User"], bool]


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing that must be said with a move; `choices` empty means free words.

    `staff_only` facts are not asked of the applicant; `limit` counts characters.
    """

    name: str
    label: Words
    hint: Words = ""
    long: bool = True
    is_date: bool = False
    is_count: bool = False
    choices: tuple[tuple[str, Words], ...] = ()
    optional: bool = False
    staff_only: bool = False
    limit: int = 4000


@dataclass(frozen=True, kw_only=True)
class Move:
    """One arrow: who may act in which states, what it needs, and the policy line it rests on.

    `target` None leaves the state as it is. `returns` means the move leads back to the state in
    which the applicant was asked. `warrant` names the room whose recorded act alone may do it, or
    HOUSE for what nobody does.
    `unless` takes the arrow away from cases on which it has nothing to do; `fit` takes it from
    members of staff who are part of the matter, whatever their role. `chooses` names the message
    where it depends on the case or the facts; `message` is then what is sent as a rule.
    """

    action: str
    label: Words
    sources: tuple[State, ...]
    target: State | None
    clause: str
    roles: frozenset[Role] = frozenset()
    applicant: bool = False
    needs: tuple[Fact, ...] = ()
    message: str = ""
    returns: bool = False
    warrant: str = ""
    danger: bool = False
    unless: Condition | None = field(default=None, compare=False)
    guard: Guard | None = field(default=None, compare=False)
    fit: Fit | None = field(default=None, compare=False)
    chooses: Choice | None = field(default=None, compare=False)

    def letter(self, case: "Case", facts: Facts) -> str:
        """The template of the message that the applicant gets, or ""."""
        return self.chooses(case, facts) if self.chooses else self.message

    def leads_from(self, case: "Case") -> bool:
        """True if this arrow starts at the state in which `case` stands."""
        if case.state not in self.sources:
            return False
        if self.returns and self.target != case.waiting_from:
            return False
        return self.unless is None or not self.unless(case)
