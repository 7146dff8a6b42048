from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from drivers.simulation.network import FaultProxy
from kiosk.hospital.native import NativeHospital
from kiosk.sandbox.server import running
from support.lying_hospital import LyingHospital, lying_hospital


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("hospital") / "hospital.db"
    with running(f"sqlite:///{path}") as origin:
        yield origin


@pytest.fixture
def network(origin: str, control: Callable[..., Any]) -> Iterator[FaultProxy]:
    control("/reset")
    host, _, port = origin.removeprefix("http://").partition(":")
    with FaultProxy(host, int(port)) as proxy:
        yield proxy


@pytest.fixture
def hospital(network: FaultProxy) -> NativeHospital:
    host, port = network.address
    return NativeHospital(f"http://{host}:{port}")


@pytest.fixture
def control(origin: str) -> Callable[..., Any]:
    def ask(path: str, **body: Any) -> Any:
        answer = requests.post(f"{origin}/sandbox{path}", json=body, timeout=10)
        answer.raise_for_status()
        return answer.json()

    return ask


@pytest.fixture
def visits(origin: str) -> Callable[[], list[dict[str, Any]]]:
    def ask() -> list[dict[str, Any]]:
        answer = requests.get(f"{origin}/sandbox/visits", timeout=10)
        answer.raise_for_status()
        found = answer.json()
        return found["items"] if isinstance(found, dict) else found

    return ask


@pytest.fixture
def lying() -> Iterator[LyingHospital]:
    with lying_hospital() as hospital:
        yield hospital
