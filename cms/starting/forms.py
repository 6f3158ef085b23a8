"""From the text file of a form to its page: the steps as raw blocks, and the start page."""

import json
from typing import Any

from .read import Entry
from .streams import Raw, Writer

Value = dict[str, Any]  # Any: a raw block value is text, a number, a struct or a list of blocks
STEP = ("key", "title", "lead", "notice", "notice_version", "one_of_error")
QUESTION = ("key", "label", "hint", "short", "purpose", "retention", "privacy")
APART = {"type", "options", "questions", "errors", "shown_when", "optional_when", *QUESTION}


def form(entry: Entry, write: Writer) -> dict[str, Any]:  # Any: what the model fields take
    """A form with its start page."""
    facts = [write.block("fact", fact) for fact in entry["facts"]]
    return {
        **{name: entry[name] for name in ("code", "kind", "button")},
        "facts": json.dumps(facts, ensure_ascii=False),
        "steps": json.dumps(steps(entry, write), ensure_ascii=False),
    }


def steps(entry: Entry, write: Writer) -> list[Raw]:
    """The steps of the form, as its stream keeps them."""
    return [write.block("step", _step(step, write)) for step in entry["steps"]]


def _step(step: Entry, write: Writer) -> Value:
    return {
        **{name: step.get(name, "") for name in STEP},
        "emergency": step.get("emergency", False),
        "one_of": ", ".join(step.get("one_of", [])),
        "shown_when": _condition(step.get("shown_when"), write),
        "questions": [_part(part, write) for part in step["questions"]],
    }


def _part(part: Entry, write: Writer) -> Raw:
    if part["type"] in ("guidance", "warning"):
        return write.block(part["type"], {"title": part.get("title", ""), "text": part["text"]})
    return write.block(part["type"], _question(part, write))


def _question(question: Entry, write: Writer) -> Value:
    value: Value = {name: question.get(name, "") for name in QUESTION}
    value |= {name: given for name, given in question.items() if name not in APART}
    if "options" in question:
        rows = [{"hint": "", **option} for option in question["options"]]
        value["options"] = [write.block("item", row) for row in rows]
    if "questions" in question:
        value["questions"] = [_part(one, write) for one in question["questions"]]
    errors = question.get("errors", {}).items()
    value["errors"] = [write.block("item", {"code": c, "text": text}) for c, text in errors]
    for name in ("shown_when", "optional_when"):
        value[name] = _condition(question.get(name), write)
    return value


def _condition(condition: Entry | None, write: Writer) -> Value:
    given = condition or {"match": "all", "rules": []}
    rules = [rule | {"values": ", ".join(rule["values"])} for rule in given["rules"]]
    return {"match": given["match"], "rules": [write.block("item", rule) for rule in rules]}
