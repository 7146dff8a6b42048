"""Every check stands on words that are in the contract, and is listed once."""

import re

import pytest
import requests

from kiosk.conformance.check import CHECKS, LEVELS, Check
from kiosk.conformance.contract import Contract
from kiosk.conformance.credentials import Signature
from kiosk.conformance.runner import known_checks
from kiosk.conformance.text import listing

CONTRACT = Contract()


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_quotes_the_contract(check: Check) -> None:
    assert check.section in CONTRACT.sections, check.section
    assert CONTRACT.says(check.section, check.says), f"{check.section} does not say: {check.says}"


def test_words_that_are_not_in_the_contract_are_noticed() -> None:
    assert not CONTRACT.says("Writes happen once", "writes may happen twice")


def test_checks_have_plain_names_levels_and_features_of_the_contract() -> None:
    every = known_checks(CONTRACT)
    features = {each.feature for each in CONTRACT.operations}
    assert len({each.name for each in every}) == len(every) > 100
    for each in every:
        assert re.fullmatch(r"[a-z0-9-]+|schema-[A-Za-z]+", each.name)
        assert each.level in LEVELS
        assert each.feature in features
        assert each.look


def test_every_operation_of_the_contract_has_a_schema_check() -> None:
    names = {each.name for each in known_checks(CONTRACT)}
    assert {f"schema-{each.name}" for each in CONTRACT.operations} <= names
    assert len(list(listing(known_checks(CONTRACT)))) == len(names)


def test_a_request_is_signed_as_the_contracts_example() -> None:
    text = CONTRACT.sections["Who asks"]
    body = re.search(r"body\s+`(\{.*?\})` is signed", text)
    signed = re.search(r"v1=([0-9a-f]{64})", text)
    moment, nonce = re.search(r"K3\n\s*(\S+\+07:00)\n\s*([0-9a-f]+)\n", text).groups()  # type: ignore[union-attr]
    assert body is not None
    assert signed is not None
    signature = Signature("K3", b"example-secret-of-K3", nonce=nonce, moment=moment)
    request = requests.Request(
        "POST", "http://his.example.vn/kiosk/v1/holds", data=body[1].encode(), auth=signature
    ).prepare()
    assert request.headers["Kiosk-Signature"] == f"v1={signed[1]}"
