"""The written contract: its operations, what it says where, and a judge of answers.

The document is read as package data of the room that publishes it; nothing of that room's code is used.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

import jsonschema_rs
import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
OPENING = "Kiosk hospital contract"


def contract_text() -> str:
    """The OpenAPI 3.1 document (YAML)."""
    return files("kiosk.sandbox").joinpath("contract.yaml").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: its name, method, path with `{names}`, level, feature, and what it declares to answer."""

    name: str
    method: str
    path: str
    level: str
    feature: str | None
    responses: dict[str, Any]


class Contract:
    """The contract as data."""

    def __init__(self, text: str | None = None) -> None:
        self.document: dict[str, Any] = yaml.load(text or contract_text(), Loader=_LOADER)  # noqa: S506 - both are safe ones
        self._validators: dict[int, jsonschema_rs.Draft202012Validator] = {}

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation, in the order of the document."""
        return tuple(
            Operation(
                each["operationId"], method.upper(), path, each["tags"][0], each.get("x-feature"), each["responses"]
            )
            for path, item in self.document["paths"].items()
            for method, each in item.items()
            if method != "parameters"
        )

    @cached_property
    def _routes(self) -> tuple[tuple[str, re.Pattern[str], Operation], ...]:
        return tuple(
            (each.method, re.compile(re.sub(r"\\{[^}]*\\}", "[^/:]+", re.escape(each.path))), each)
            for each in self.operations
        )

    def operation(self, method: str, path: str) -> Operation | None:
        """The operation a path (without query) belongs to; literal paths come before those with names."""
        found = [each for verb, pattern, each in self._routes if verb == method and pattern.fullmatch(path)]
        return min(found, key=lambda each: each.path.count("{"), default=None)

    def response(self, operation: Operation | None, status: int) -> dict[str, Any]:
        """What an operation declares for a status, the `default` where it does not name it."""
        shared = self.document["components"]["responses"]
        declared = {"default": shared["AnyProblem"]} if operation is None else operation.responses
        response: dict[str, Any] = declared.get(str(status), declared["default"])
        return shared[response["$ref"].rsplit("/", 1)[-1]] if "$ref" in response else response

    def breaches(self, schema: dict[str, Any], data: Any) -> Iterator[str]:
        """What a JSON value does not keep of a schema, without the values themselves."""
        validator = self._validators.get(id(schema))
        if validator is None:
            whole = {**schema, "components": self.document["components"]}
            validator = jsonschema_rs.Draft202012Validator(whole, validate_formats=False, mask="…")
            self._validators[id(schema)] = validator
        for error in validator.iter_errors(data):
            where = "/".join(str(part) for part in error.instance_path)
            yield f"/{where}: {error.message}"

    def described(self, schema: dict[str, Any], data: Any) -> Iterator[tuple[str, dict[str, Any], Any]]:
        """The properties of a JSON value that a schema knows, at any depth: name, schema and value."""
        todo = [(schema, data)]
        while todo:
            node, value = todo.pop()
            node = self._resolved(node)
            todo += [(choice, value) for choice in node.get("oneOf", ())]
            if isinstance(value, list):
                todo += [(node.get("items", {}), each) for each in value]
            elif isinstance(value, dict):
                for name, below in node.get("properties", {}).items():
                    if name in value:
                        yield name, self._resolved(below), value[name]
                        todo.append((below, value[name]))

    @cached_property
    def sections(self) -> dict[str, str]:
        """Title to text: the headings of the introduction, and each operation by its name."""
        opening, *parts = re.split(r"^## +", self.document["info"]["description"], flags=re.MULTILINE)
        found = {OPENING: opening}
        found |= {title.strip(): text for title, _, text in (part.partition("\n") for part in parts)}
        for path, item in self.document["paths"].items():
            for method, each in item.items():
                words = [f"{method.upper()} {path}", each.get("summary", ""), each.get("description", "")]
                words += [self._resolved(one).get("description", "") for one in each.get("parameters", ())]
                for status, response in each["responses"].items():
                    known = self._resolved(response)
                    words.append(f"{status} {known.get('description', '')} {' '.join(known.get('x-codes', ()))}")
                    words += [self._resolved(one).get("description", "") for one in known.get("headers", {}).values()]
                found[each["operationId"]] = "\n".join(words)
        for name, schema in self.document["components"]["schemas"].items():
            lines = [schema.get("description", "")]
            lines += [
                f"{key}: {each['description']}"
                for key, each in schema.get("properties", {}).items()
                if "description" in each
            ]
            found.setdefault(name, "\n".join(lines))
        return found

    def _resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            _, *parts = node["$ref"].split("/")
            node = self.document
            for part in parts:
                node = node[part]
        return node

    def says(self, section: str, quote: str) -> bool:
        """Whether these words stand in that section; line breaks do not count."""
        return _flat(quote) in _flat(self.sections[section])


def _flat(text: str) -> str:
    return " ".join(text.split())
