"""Completes the OpenAPI description with what stands around every operation."""

from http import HTTPStatus
from typing import Any

from ninja.openapi.schema import OpenAPISchema

from .problems import MEDIA_TYPE

PROBLEM = {"$ref": "#/components/schemas/ProblemOut"}
EVERYWHERE = (400, 413, 422, 503)  # what the shell may answer to any operation
JSON_TYPE = "application/json"
Operation = dict[str, Any]  # Any: OpenAPI is nested JSON


def described(schema: OpenAPISchema) -> OpenAPISchema:
    """The same schema: failures are problem JSON, and each operation lists the shell's."""
    for path in schema["paths"].values():
        for operation in path.values():
            operation["responses"] = _responses(operation)
    schema["security"] = []
    return schema


def _responses(operation: Operation) -> dict[str, Any]:  # Any: as above
    listed = {str(status): value for status, value in operation["responses"].items()}
    listed |= {str(status): _problem(status) for status in EVERYWHERE if str(status) not in listed}
    for status in listed:
        if int(status) >= 400:
            listed[status] = _problem(int(status))
    return dict(sorted(listed.items()))


def _problem(status: int) -> dict[str, Any]:  # Any: as above
    described = {
        "description": HTTPStatus(status).phrase,
        "content": {MEDIA_TYPE: {"schema": PROBLEM}},
    }
    waits = {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}}
    return described | ({"headers": waits} if status in (429, 503) else {})
