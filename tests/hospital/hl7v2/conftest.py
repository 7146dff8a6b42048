from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.hospital.hl7v2 import Hl7Hospital
from support.hl7v2.hospital import site
from support.hl7v2.receiver import Receiver, receiver, says
from support.world import NOW


@pytest.fixture
def his() -> Iterator[Receiver]:
    with receiver() as here:
        here.does(says())
        yield here


@pytest.fixture
def make(tmp_path: Path, his: Receiver) -> Iterator[Callable[..., Hl7Hospital]]:
    made: list[Hl7Hospital] = []

    def hospital(port: int | None = None, **changed: Any) -> Hl7Hospital:
        made.append(Hl7Hospital(site(tmp_path, port or his.port, **changed), now=lambda: NOW))
        return made[-1]

    yield hospital
    for each in made:
        each.close()


@pytest.fixture
def hospital(make: Callable[..., Hl7Hospital]) -> Hl7Hospital:
    return make()
