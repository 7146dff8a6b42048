from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from drivers.simulation.network import FaultProxy
from kiosk.hospital.fhir import FhirHospital
from support.lying_fhir import LyingServer, lying_fhir
from support.medplum import fhir_server
from support.medplum.books import SITE, Books, department, morning, patient, slot
from support.sekmet import sekmet_server


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Real servers of two other houses; at the second one lost answers are tried only when there is time."""
    if "house" in metafunc.fixturenames:
        seldom = metafunc.module.__name__.endswith("test_lost_answers")
        marks = [pytest.mark.soak] if seldom else []
        metafunc.parametrize("house", ["medplum", pytest.param("sekmet", marks=marks)], indirect=True, scope="session")


@pytest.fixture(scope="session")
def house(request: pytest.FixtureRequest) -> Iterator[str]:
    with (fhir_server if request.param == "medplum" else sekmet_server)() as url:
        yield url


@pytest.fixture
def books(house: str) -> Books:
    books = Books(house)
    books.forget()
    books.open()
    return books


@pytest.fixture
def kiosk(books: Books) -> Callable[..., FhirHospital]:
    def another(**site: Any) -> FhirHospital:
        return FhirHospital(replace(SITE, **({"base_url": books.url} | site)), catching_up_s=(0.02, 0.05, 0.1))

    return another


@pytest.fixture
def hospital(kiosk: Callable[..., FhirHospital]) -> FhirHospital:
    return kiosk()


@pytest.fixture
def server() -> Iterator[LyingServer]:
    """One that lies when it is told to, with a department, a time and a patient."""
    with lying_fhir() as server:
        server.store({"resourceType": "Location", "id": "r201", "status": "active", "name": "Phòng 201"})
        server.store(department("eyes", "Mắt", "MAT", "r201"))
        server.store({"resourceType": "Schedule", "id": "s1", "actor": [{"reference": "HealthcareService/eyes"}]})
        server.store(slot("t1", morning()))
        server.store(patient("p1", "031158000742", "Nguyễn Thị Minh Anh"))
        yield server


@pytest.fixture
def network(books: Books) -> Iterator[FaultProxy]:
    host, _, port = books.url.removeprefix("http://").removesuffix("/fhir").partition(":")
    with FaultProxy(host, int(port)) as proxy:
        yield proxy
