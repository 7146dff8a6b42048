"""How routes say which problems they answer, so that the application can be compared with the contract."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from kiosk.sandbox.problems import CATALOGUE, MEDIA_TYPE
from kiosk.sandbox.wire import FieldError, Problem

_REFERENCE = "#/components/schemas/{model}"
ETAG = {"ETag": {"schema": {"type": "string"}}}
REPLAYED = {"Idempotency-Replayed": {"schema": {"type": "string", "enum": ["true"]}}}
ANY_PROBLEM = (
    "unauthorized",
    "forbidden",
    "not-found",
    "method-not-allowed",
    "too-many-requests",
    "internal-error",
    "his-unavailable",
    "outcome-unknown",
)

Responses = dict[int | str, dict[str, Any]]


def answers(
    *codes: str, success: int = 200, headers: dict[str, Any] | None = None, not_modified: bool = False
) -> Responses:
    """The `responses` of a route: its problem codes by status, and the headers of its success."""
    responses: Responses = {"default": _problem(ANY_PROBLEM)}
    for status in sorted({CATALOGUE[code].status for code in codes}):
        responses[status] = _problem(tuple(code for code in codes if CATALOGUE[code].status == status))
    if headers:
        responses[success] = {"headers": headers}
    if not_modified:
        responses[304] = {"description": "Not modified", "headers": ETAG}
    return responses


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of the application as it is."""
    document = get_openapi(title=app.title, version=app.version, routes=app.routes)
    schemas = document["components"]["schemas"]
    for model in (Problem, FieldError):
        schema = model.model_json_schema(by_alias=True, ref_template=_REFERENCE, mode="serialization")
        schema.pop("$defs", None)
        schemas[model.__name__] = schema
    return document


def _problem(codes: tuple[str, ...]) -> dict[str, Any]:
    return {
        "description": "Problem",
        "x-codes": list(codes),
        "content": {MEDIA_TYPE: {"schema": {"$ref": _REFERENCE.format(model="Problem")}}},
    }
