"""What each kind of page takes from its text file, as model fields."""

import json
from collections.abc import Callable
from typing import Any

from .read import Entry, table
from .streams import Raw, Writer
from .text import bullets, paragraphs

Fields = dict[str, Any]  # Any: the value that the model field takes
POLICY = "beneficiary-relations"
SERVICE_CLAUSES = ("l20", "l49", "l52", "l54")


def common(entry: Entry) -> Fields:
    """Title, summary and description for search engines; review dates where the file has them."""
    summary = entry.get("summary") or entry.get("in_short") or entry.get("intro")
    dates: Fields = {
        name: entry[name] for name in ("reviewed_on", "next_review_on") if name in entry
    }
    return {
        "title": entry["title"],
        "slug": entry["slug"],
        "summary": summary or entry["description"],
        "search_description": entry["description"],
        **dates,
    }


def home(entry: Entry, write: Writer) -> Fields:
    """The opening sentence, and what to know before starting."""
    points = write.points("point", entry["before"])
    return {"hero_sentence": entry["hero"], "before_you_start": _stream(points)}


def index(entry: Entry, write: Writer) -> Fields:
    """A list has nothing beyond its title and summary."""
    return {}


def service(entry: Entry, write: Writer) -> Fields:
    """A service, with the sentences that all services share."""
    return {
        "code": entry["service"],
        "form": "help",
        "for_whom": bullets(entry["for_whom"], write.pages),
        "needs": _stream([write.block("need", need) for need in entry["needs"]]),
        "cost": entry["cost"],
        "time_needed": entry["form_time"],
        "reply_time": entry["time"],
        "decided_by": entry["decision"],
        "spoken": entry["languages"],
        "next_steps": _stream(write.points("step", entry["next_steps"])),
        "body": _stream(_service_body(entry, write)),
        "clauses": _stream([write.block("clause", f"{POLICY}#{key}") for key in SERVICE_CLAUSES]),
        "self_check": _stream([write.block("question", row) for row in entry.get("check", [])]),
    }


def _service_body(entry: Entry, write: Writer) -> list[Raw]:
    labels = write.words
    return [
        write.heading("how-we-help", labels["helps_with"]),
        write.text(bullets(entry["helps_with"], write.pages)),
        write.notice("notice", entry["urgent"], title=labels["urgent"]),
        write.heading("not-included", labels["not_included"]),
        write.text(bullets(entry["not_included"], write.pages)),
        *_guides(entry.get("guides", []), write),
    ]


def _guides(slugs: list[str], write: Writer) -> list[Raw]:
    """Links to guides that are of use here, though another service stands behind them."""
    links = [f"[{_title(slug, write.words)}](page:{slug})" for slug in slugs]
    heading = write.heading("guides", write.words["guides"])
    return [heading, write.text(bullets(links, write.pages))] if links else []


def _title(slug: str, words: Entry) -> str:
    """The title of a guide in the language of the page, Arabic where it has no translation."""
    found = table(f"{words['language']}/guides/{slug}") or table(f"ar/guides/{slug}")
    return str(found["title"])


def guide(entry: Entry, write: Writer) -> Fields:
    """A guide and the service behind it."""
    sections = [write.guide_section(section) for section in entry["sections"]]
    behind = table(f"ar/services/{entry['services'][0]}")
    return {"sections": _stream(sections), "service": behind["service"]}


def faq(entry: Entry, write: Writer) -> Fields:
    """A group of questions."""
    return {"questions": _stream([write.question(row) for row in entry["questions"]])}


def policy(entry: Entry, write: Writer) -> Fields:
    """A policy clause by clause, with its version."""
    return {
        "in_brief": bullets(entry["in_brief"], write.pages),
        "clauses": _stream([write.clause(clause) for clause in entry["clauses"]]),
        **{name: entry[name] for name in ("version", "effective_date", "change_note")},
    }


def content(entry: Entry, write: Writer) -> Fields:
    """An ordinary page."""
    blocks = [block for section in entry["sections"] for block in write.prose(section)]
    in_brief = paragraphs(entry["in_brief"], write.pages)
    return {"kind": entry.get("kind", "page"), "in_brief": in_brief, "body": _stream(blocks)}


def news(entry: Entry, write: Writer) -> Fields:
    """A piece of news, a report with its numbers, or a statement."""
    figures = [write.block("figure", row) for row in entry.get("figures", [])]
    blocks = [block for section in entry["sections"] for block in write.prose(section)]
    return {
        "kind": entry["kind"],
        "day": entry["day"],
        "service": entry.get("service", ""),
        "figures": _stream(figures),
        "body": _stream(blocks),
    }


def transparency(entry: Entry, write: Writer) -> Fields:
    """The transparency centre: disclosures, bodies, and text."""
    blocks = [block for section in entry["sections"] for block in write.prose(section)]
    return {
        "in_brief": paragraphs(entry["in_brief"], write.pages),
        "disclosures": _stream([write.disclosures(group) for group in entry["groups"]]),
        "bodies": _stream([write.body(body) for body in entry["bodies"]]),
        "body": _stream(blocks),
    }


def channels(entry: Entry, write: Writer) -> Fields:
    """The seven channels."""
    rows = [write.channel(channel, POLICY) for channel in entry["channels"]]
    return {"channels": _stream(rows)}


Taking = Callable[[Entry, Writer], Fields]


def _stream(blocks: list[Raw]) -> str:
    return json.dumps(blocks, ensure_ascii=False)
