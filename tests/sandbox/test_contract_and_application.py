"""The written contract and the application that serves it say the same, in both directions."""

import hashlib
import hmac
from typing import Any

import jsonschema
import pytest
import yaml
from jsonschema import Draft202012Validator

from kiosk import vietqr
from kiosk.sandbox import contract_text
from kiosk.sandbox.app import contract_app
from kiosk.sandbox.catalogue import DIRECTORY, FEATURES
from kiosk.sandbox.describing import describe
from kiosk.sandbox.problems import CATALOGUE
from kiosk.sandbox.signatures import SignedRequest

CONTRACT = yaml.safe_load(contract_text())
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
WORDS = ("title", "description", "summary", "example", "examples", "deprecated")


def resolve(node: Any, document: dict[str, Any]) -> Any:
    while isinstance(node, dict) and "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def shape(schema: Any, document: dict[str, Any]) -> Any:
    """A schema without words, references followed, and every spelling of "or null" the same."""
    schema = resolve(schema, document)
    result = {key: value for key, value in schema.items() if key not in WORDS}
    if result.get("default", "absent") is None:
        del result["default"]  # leaving an optional property out and sending null mean the same
    for combinator in ("oneOf", "anyOf"):
        options = result.pop(combinator, None)
        if options is None:
            continue
        shapes = [shape(option, document) for option in options]
        filled = [option for option in shapes if option["type"] != ["null"]]
        assert len(filled) == 1, f"only 'this or null' is compared: {options}"
        assert len(filled) < len(shapes)
        result |= filled[0] | {"type": sorted({*filled[0]["type"], "null"})}
    kind = result.get("type", [])
    kinds = {kind} if isinstance(kind, str) else set(kind)
    if "const" in result:
        result["enum"] = [result.pop("const")]
    if "enum" in result:
        if None in result["enum"]:
            kinds.add("null")
        result["enum"] = sorted(value for value in result["enum"] if value is not None)
    result["type"] = sorted(kinds)
    if "properties" in result:
        result["properties"] = {name: shape(each, document) for name, each in result["properties"].items()}
    if "items" in result:
        result["items"] = shape(result["items"], document)
    result["required"] = sorted(result.get("required", []))
    return result


def operations(document: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {
        (method, path): operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }


def parameters(operation: dict[str, Any], document: dict[str, Any]) -> dict[tuple[str, str], Any]:
    found = {}
    for each in operation.get("parameters", []):
        parameter = resolve(each, document)
        name = parameter["name"].lower() if parameter["in"] == "header" else parameter["name"]
        found[parameter["in"], name] = {
            "required": parameter.get("required", False),
            "schema": shape(parameter["schema"], document),
        }
    return found


def content(holder: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    return {media: shape(each["schema"], document) for media, each in holder.get("content", {}).items()}


def request_body(operation: dict[str, Any], document: dict[str, Any]) -> Any:
    body = resolve(operation.get("requestBody"), document)
    return body and {"required": body.get("required", False), "content": content(body, document)}


def responses(operation: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    found = {}
    for status, each in operation["responses"].items():
        response = resolve(each, document)
        found[status] = {
            "content": content(response, document),
            "codes": sorted(response.get("x-codes", [])),
            "headers": {
                name.lower(): shape(resolve(header, document)["schema"], document)
                for name, header in response.get("headers", {}).items()
            },
        }
    return found


def differences(written: Any, served: Any, where: str = "") -> list[str]:
    """What a person has to repair, one line each."""
    if isinstance(written, dict) and isinstance(served, dict):
        found = []
        for key in sorted({*written, *served}, key=str):
            place = f"{where} > {key}"
            if key not in served:
                found.append(f"{place}: only in contract.yaml: {written[key]}")
            elif key not in written:
                found.append(f"{place}: only in the application: {served[key]}")
            else:
                found += differences(written[key], served[key], place)
        return found
    return [] if written == served else [f"{where}: contract.yaml says {written}, the application {served}"]


SERVED = describe(contract_app())


def test_the_application_serves_exactly_the_operations_of_the_contract() -> None:
    assert set(operations(SERVED)) == set(operations(CONTRACT))
    assert len(operations(CONTRACT)) == 30


@pytest.mark.parametrize("operation", sorted(operations(CONTRACT)), ids=lambda each: f"{each[0]} {each[1]}")
@pytest.mark.parametrize("part", [parameters, request_body, responses], ids=lambda part: part.__name__)
def test_contract_and_application_agree_on(operation: tuple[str, str], part: Any) -> None:
    written = part(operations(CONTRACT)[operation], CONTRACT)
    served = part(operations(SERVED)[operation], SERVED)

    assert differences(written, served) == []


def test_both_know_the_same_schemas() -> None:
    assert set(SERVED["components"]["schemas"]) == set(CONTRACT["components"]["schemas"])


def test_the_comparison_sees_a_missing_field_and_an_added_one() -> None:
    written = shape({"$ref": "#/components/schemas/Visit"}, CONTRACT)
    poorer = {**CONTRACT["components"]["schemas"]["Visit"], "required": ["visitId"]}
    richer = {**CONTRACT["components"]["schemas"]["Visit"]}
    richer["properties"] = {**richer["properties"], "surprise": {"type": "string"}}

    assert differences(shape(poorer, CONTRACT), written)
    assert differences(written, shape(richer, CONTRACT)) == [
        " > properties > surprise: only in the application: {'type': ['string'], 'required': []}"
    ]


def test_every_code_in_the_contract_is_in_the_catalogue_with_the_same_status_and_none_is_missing() -> None:
    named = set()
    for operation in operations(CONTRACT).values():
        for status, each in operation["responses"].items():
            response = resolve(each, CONTRACT)
            for code in response.get("x-codes", []):
                named.add(code)
                assert status in ("default", str(CATALOGUE[code].status)), code

    assert named == set(CATALOGUE)


def test_every_operation_belongs_to_a_level_and_says_what_it_is_for() -> None:
    for name, operation in operations(CONTRACT).items():
        assert operation["tags"] in (["L0"], ["L1"], ["L2"]), name
        assert operation["summary"], name
        assert operation["operationId"], name
        assert "default" in operation["responses"], name


def test_every_operation_that_is_optional_names_its_feature_and_the_capabilities_know_it() -> None:
    described = CONTRACT["components"]["schemas"]["Capabilities"]["properties"]["features"]["description"]
    named = {each.get("x-feature") for each in operations(CONTRACT).values()} - {None}

    assert named == {*FEATURES, DIRECTORY}
    assert [feature for feature in named if feature not in described] == []
    for operation in operations(CONTRACT).values():
        assert operation["tags"] == ["L0"] or "x-feature" in operation, operation["operationId"]


def test_the_signature_in_the_text_is_the_one_its_rules_give() -> None:
    text = CONTRACT["info"]["description"]
    body = next(word for word in text.split("`") if word.startswith('{"kioskId":"K3","slotId"'))
    lines = text.partition("is signed so:\n")[2].split("```")[1].split()
    signature = text.partition("gives `Kiosk-Signature: ")[2].partition("`")[0]
    assert lines[-1] == hashlib.sha256(body.encode()).hexdigest()

    expected = hmac.new(b"example-secret-of-K3", "\n".join(lines).encode(), "sha256").hexdigest()
    assert signature == f"v1={expected}"
    signed = SignedRequest(*lines[:5], signature=signature, body=body.encode())
    assert signed.is_signed_with("example-secret-of-K3")


def test_the_code_in_the_example_of_a_payment_is_a_sound_vietqr_of_its_amount() -> None:
    example = CONTRACT["paths"]["/payments"]["post"]["responses"]["201"]["content"]["application/json"]["example"]

    assert vietqr.parse(example["qrPayload"]).amount == example["amount"]


def examples() -> list[tuple[str, Any, Any]]:
    """Every example of a body in the contract: where it stands, the value, the schema."""
    found: list[tuple[str, Any, Any]] = []

    def collect(node: Any, where: str) -> None:
        if isinstance(node, list):
            for index, each in enumerate(node):
                collect(each, f"{where}/{index}")
        if not isinstance(node, dict):
            return
        if "schema" in node and "example" in node:
            found.append((where, node["example"], node["schema"]))
        if "schema" in node:
            for name, each in node.get("examples", {}).items():
                found.append((f"{where}/{name}", each["value"], node["schema"]))
        for key, each in node.items():
            if key not in ("example", "examples"):
                collect(each, f"{where}/{key}")

    collect(CONTRACT["paths"], "paths")
    collect(CONTRACT["components"]["responses"], "responses")
    return found


EXAMPLES = examples()


@pytest.mark.parametrize(("where", "value", "schema"), EXAMPLES, ids=[each[0] for each in EXAMPLES])
def test_an_example_keeps_to_its_schema(where: str, value: Any, schema: Any) -> None:
    whole = {**schema, "components": CONTRACT["components"], "$schema": "https://json-schema.org/draft/2020-12/schema"}

    jsonschema.validate(value, whole, cls=Draft202012Validator, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_there_are_examples_for_every_request_body() -> None:
    with_body = [operation for operation in operations(CONTRACT).values() if "requestBody" in operation]
    for operation in with_body:
        body = operation["requestBody"]["content"]["application/json"]
        assert "example" in body or "examples" in body, operation["operationId"]

    assert len(with_body) == 16
    assert len(EXAMPLES) > 25


@pytest.mark.parametrize("name", sorted(CONTRACT["components"]["schemas"]))
def test_a_schema_is_a_valid_json_schema(name: str) -> None:
    Draft202012Validator.check_schema(CONTRACT["components"]["schemas"][name])


def test_the_document_calls_itself_openapi_3_1_and_needs_no_credential_in_a_url() -> None:
    assert CONTRACT["openapi"].startswith("3.1")
    assert CONTRACT["servers"][0]["url"].endswith("/kiosk/v1")
    assert not [each for each in CONTRACT["components"]["securitySchemes"].values() if each["type"] == "apiKey"]


def test_no_description_was_torn_apart_by_a_comma() -> None:
    def torn(node: Any, where: str) -> list[str]:
        if isinstance(node, list):
            return [each for index, child in enumerate(node) for each in torn(child, f"{where}/{index}")]
        if not isinstance(node, dict):
            return []
        return [each for key, child in node.items() for each in torn(child, f"{where}/{key}")] + [
            f"{where}/{key}" for key in node if " " in str(key) and "application/" not in str(key)
        ]

    assert torn(CONTRACT, "") == []
