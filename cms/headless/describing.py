"""The parts of the description that are the same for every page type."""

from typing import Any

from .schemas import STRING, Schema, closed, listed, maybe

DIRECTION: Schema = {"enum": ["rtl", "ltr"]}
SPOKEN: dict[str, Schema] = {"lang": STRING, "dir": DIRECTION}
LANGUAGE: dict[str, Schema] = {"locale": STRING, **SPOKEN}
DATE: Schema = maybe({"type": "string", "format": "date"})
MOMENT: Schema = maybe({"type": "string", "format": "date-time"})
COUNT: Schema = {"type": "integer", "minimum": 0}


def ref(name: str) -> Schema:
    """A schema by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


def open_object(properties: dict[str, Schema]) -> Schema:
    """These properties for certain, and perhaps more."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def list_of(row: Schema) -> Schema:
    """A page of a listing."""
    return closed({"meta": closed({"total_count": COUNT}), "items": listed(row)})


VERSION: dict[str, Schema] = {
    "number": COUNT,
    "label": STRING,
    "effective_date": DATE,
    "published_at": MOMENT,
    "dates": {"type": "object", "additionalProperties": STRING},
    "change_note": STRING,
    "detail_url": STRING,
    "html_url": STRING,
    "compare_url": STRING,
}
CHANGES = {
    "against": COUNT,
    "added": listed(ref("Clause")),
    "changed": listed(closed({"before": ref("Clause"), "after": ref("Clause")})),
    "removed": listed(ref("Clause")),
}
SHARED: dict[str, Schema] = {
    "Refusal": closed({"message": STRING, **SPOKEN}),
    "Link": open_object({"label": STRING, "url": STRING}),
    "Moment": closed({"iso": STRING, "display": STRING}),
    "Clause": closed({"type": STRING, "key": STRING, "form": STRING, "text": STRING}),
    "Version": closed(VERSION),
    "VersionWhole": closed(
        {
            **SPOKEN,
            **VERSION,
            "title": STRING,
            "clauses": listed(ref("Clause")),
            "changes": maybe(closed(CHANGES)),
        }
    ),
    "Near": closed(
        {
            "id": COUNT,
            "meta": closed({"type": STRING, "detail_url": STRING, "html_url": maybe(STRING)}),
            "title": STRING,
        }
    ),
    "Translation": closed({"id": COUNT, "locale": STRING, "html_url": STRING}),
    "Language": open_object(
        {"code": STRING, "label": STRING, "url": STRING, "dir": DIRECTION, "same": {}}
    ),
    "Frame": open_object(
        {
            "breadcrumbs": listed(ref("Link")),
            "languages": listed(ref("Language")),
            "alternates": listed(open_object({"code": STRING, "url": STRING})),
            "canonical": STRING,
            "notices": listed(open_object({"title": STRING, "text": STRING})),
            "structured": {"type": "object"},
            "acts": {"type": "object", "additionalProperties": STRING},
            "seo": closed(
                {
                    "title": STRING,
                    "description": STRING,
                    "url": STRING,
                    "robots": {"enum": ["index", "noindex"]},
                }
            ),
            "published": maybe(ref("Moment")),
        }
    ),
    "Shown": {
        "type": "object",
        "description": "What this type of page shows beside its own fields: related pages, cited "
        "clauses, the address and state of its form, children. Dates are Moments.",
    },
    "PageRow": open_object(
        {"id": COUNT, "meta": {"type": "object"}},
    ),
    "Navigation": closed(
        {
            **LANGUAGE,
            "home_url": STRING,
            "main": listed(ref("Link")),
            "footer": listed(closed({"title": STRING, "links": listed(ref("Link"))})),
        }
    ),
    "Settings": open_object(
        {
            **LANGUAGE,
            **{name: STRING for name in ("name", "short_name", "phone", "email", "hours")},
            **{name: STRING for name in ("address", "licence", "licence_line", "examples_note")},
            "emergency": listed(closed({"label": STRING, "number": STRING})),
            "example": {"type": "boolean"},
        }
    ),
    "Found": closed(
        {
            **LANGUAGE,
            "query": STRING,
            "suggestion": STRING,
            "meta": closed({"total_count": COUNT}),
            "items": listed(closed({"title": STRING, "summary": STRING, "html_url": STRING})),
        }
    ),
}


def parameter(name: str, what: str, schema: Schema | None = None) -> dict[str, Any]:  # Any: OpenAPI
    """One optional parameter of an address."""
    return {"name": name, "in": "query", "description": what, "schema": schema or STRING}
