"""Few bytes for a plan, and the same dictionary for ever."""

import hashlib
import json
import zlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.provisioning import packing
from kiosk.provisioning.packing import MOST_BYTES, packed, unpacked
from kiosk.provisioning.plan import Plan
from support.provisioned import PLAN

FILE = Path(packing.__file__).with_name("dictionary-1.json")


def test_the_dictionary_of_format_1_never_changes() -> None:
    """Files in the field were packed with it: another one needs another format."""
    text = json.loads(FILE.read_text("utf-8"))
    assert (
        hashlib.sha256(text.encode()).hexdigest() == "0fdd482478c5a269fdf9db6f77a262b245bdc32c51cd5bbf09b6d6a6d3a32b55"
    )


def test_a_plan_comes_back_and_takes_half_of_what_it_would() -> None:
    assert unpacked(packed(PLAN)) == PLAN
    assert len(packed(PLAN)) < len(zlib.compress(msgspec.json.encode(PLAN), 9)) / 2


@settings(max_examples=50, deadline=None)
@given(st.text(), st.text(min_size=1))
def test_any_text_comes_back(toml: str, token: str) -> None:
    plan = Plan(toml, {"token": token})
    assert unpacked(packed(plan)) == plan


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_rubbish_is_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"not packed|no plan"):
        unpacked(data)


def test_what_would_fill_the_memory_is_not_unpacked() -> None:
    work = zlib.compressobj(9, wbits=-15)
    bomb = work.compress(b" " * (MOST_BYTES * 20)) + work.flush()
    with pytest.raises(ValueError, match="not packed"):
        unpacked(bomb)
    with pytest.raises(ValueError, match="are the most"):
        packed(Plan("#" * MOST_BYTES))
