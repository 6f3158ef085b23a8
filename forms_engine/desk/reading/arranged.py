"""The order of the case screen's parts: what the present state needs comes first and is open."""

from collections.abc import Collection
from dataclasses import dataclass

from forms_engine.cases.enums import State

Row = dict[str, object]
USUAL = (
    "person", "complaint", "enquiry", "checks", "request", "reports", "conditions",
    "decision", "deliveries", "talk", "notes", "linked", "ways", "letters",
)  # fmt: skip
WORDS = ("complaint", "enquiry", "person", "talk")
FIRST: dict[State, tuple[str, ...]] = {
    State.RECEIVED: ("complaint", "enquiry", "person", "request", "checks"),
    State.UNDER_REVIEW: ("person", "request"),
    State.VERIFYING: ("checks", "person", "request"),
    State.WAITING: ("talk", "checks", "person"),
    State.RESEARCH: ("person", "request", "reports"),
    State.COMMITTEE: ("reports", "decision", "request", "person"),
    State.ACCEPTED: ("conditions", "decision", "person"),
    State.REGISTERED: ("deliveries", "person", "conditions"),
    State.DELIVERED: ("deliveries", "person"),
    State.REFUSED: ("decision", "person"),
    State.ACKNOWLEDGED: WORDS,
    State.LOOKED_INTO: WORDS,
}
ENDED = ("decision", "deliveries", "enquiry", "complaint", "person")


@dataclass(frozen=True)
class Part:
    """One part of the screen, and whether it is unfolded."""

    name: str
    opened: bool

    @property
    def template(self) -> str:
        """Its template."""
        return f"desk/cases/parts/{self.name}.html"


def parts(state: str, *, waiting: bool, wanted: Collection[str]) -> list[Part]:
    """All parts in order: a person who waits for an answer comes first; `wanted` are open too."""
    first = FIRST.get(State(state), ENDED)
    if waiting:
        first = ("talk", *(name for name in first if name != "talk"))
    order = dict.fromkeys((*first, *USUAL))
    return [Part(name, name in first or name in wanted) for name in order]


def likeliest(acts: list[Row], *, whole: bool) -> list[Row]:
    """The acts with the next one first: where nothing is missing, asking comes after going on."""
    asks = [act for act in acts[:1] if str(act["url"]).endswith("/ask_applicant/")]
    if not whole or not asks or len(acts) == 1:
        return acts
    return [acts[1] | {"first": True}, asks[0] | {"first": False}, *acts[2:]]
