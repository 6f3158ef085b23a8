"""From what an editor composed to a form: the stream's steps, questions, rules and words."""

import re
from collections.abc import Iterable, Mapping
from typing import cast

from wagtail.blocks import StreamValue

from forms_engine.forms.conditions import Condition, Operator, Rule
from forms_engine.forms.enums import Privacy, Purpose, Retention
from forms_engine.forms.form import Form
from forms_engine.forms.guidance import Guidance, Tone
from forms_engine.forms.questions import TYPES
from forms_engine.forms.questions.question import Question
from forms_engine.forms.step import Step

Values = Mapping[str, object]
GUIDANCE = ("guidance", "warning")
_ENUMS = {"purpose": Purpose, "retention": Retention, "privacy": Privacy}
_UNSET = {  # in a draft only: `publishing.check` asks for them
    "purpose": Purpose.ASSESS,
    "retention": Retention.REQUEST,
    "privacy": Privacy.PERSONAL,
}


def compose(code: str, kind: str, title: str, steps: StreamValue) -> Form:
    """The form that the stream describes; faults are `publishing.check`'s to find."""
    made = tuple(_step(cast(Values, block.value)) for block in steps)
    return Form(code=code, kind=kind, title=title, steps=made)


def _step(values: Values) -> Step:
    parts = list(cast(StreamValue, values["questions"]))
    missing = str(values["one_of_error"] or "")
    return Step(
        key=_text(values, "key"),
        title=_text(values, "title"),
        lead=_text(values, "lead"),
        notice=_text(values, "notice"),
        notice_version=_text(values, "notice_version"),
        emergency=bool(values["emergency"]),
        questions=tuple(
            _question(part.block_type, part.value)
            for part in parts
            if part.block_type not in GUIDANCE
        ),
        guidance=tuple(_guidance(parts)),
        shown_when=_condition(cast(Values, values["shown_when"])),
        one_of=tuple(_codes(values["one_of"])),
        errors={"missing_all": missing} if missing else {},
    )


def _guidance(parts: list[StreamValue.StreamChild]) -> Iterable[Guidance]:
    waiting: list[tuple[str, Values]] = []
    made = 0
    for part in [*parts, None]:
        if part is not None and part.block_type in GUIDANCE:
            waiting.append((part.block_type, part.value))
            continue
        before = _text(part.value, "key") if part is not None else ""
        for tone, values in waiting:
            made += 1
            title, text = _text(values, "title"), _text(values, "text")
            yield Guidance(f"note{made}", cast(Tone, tone), before, title, text)
        waiting = []


def _question(type_name: str, values: Values) -> Question:
    kind = TYPES[type_name]
    given: dict[str, object] = {n: _text(values, n) for n in ("key", "label", "hint", "short")}
    given |= {name: choices(values[name]) for name, choices in _ENUMS.items() if values[name]}
    own = {name: kind.from_editor(name, plain(values[name])) for name in kind.editor_blocks()}
    given |= {name: value for name, value in own.items() if value is not None}
    if kind.inner:
        parts = cast(StreamValue, values["questions"])
        given["questions"] = tuple(_question(part.block_type, part.value) for part in parts)
    for name in ("shown_when", "optional_when"):
        given[name] = _condition(cast(Values, values[name]))
    given |= {"optional": bool(values["optional"])}
    given |= {"errors": _errors(cast(Iterable[Values], values["errors"]))}
    return kind(**{**_UNSET, **given})  # type: ignore[arg-type]  # blocks are made from the fields


def _errors(rows: Iterable[Values]) -> dict[str, str]:
    return {_text(row, "code"): _text(row, "text") for row in rows if _text(row, "text")}


def _condition(values: Values) -> Condition | None:
    rules = tuple(_rule(rule) for rule in cast(Iterable[Values], values["rules"]))
    return Condition(rules, "any" if values["match"] == "any" else "all") if rules else None


def _rule(values: Values) -> Rule:
    operator = cast(Operator, _text(values, "operator") or "is")
    codes = _codes(values["values"])
    wanted: list[str | int] = [*codes]
    if operator == "younger_than":
        wanted = [int(code) for code in codes if code.isascii() and code.isdigit()]
    return Rule(_text(values, "step"), _text(values, "question"), operator, tuple(wanted))


def _codes(value: object) -> list[str]:
    return [code for code in re.split(r"[\s,،]+", str(value or "")) if code]


def _text(values: Values, name: str) -> str:
    return str(plain(values[name]) or "")


def plain(value: object) -> object:
    """Words without the line ends that browsers send, so that saving again changes nothing."""
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value
