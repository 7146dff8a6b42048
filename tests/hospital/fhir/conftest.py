from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from drivers.simulation.network import FaultProxy
from kiosk.hospital.fhir import FhirHospital
from support.medplum import fhir_server
from support.medplum.books import SITE, Books


@pytest.fixture(scope="session")
def medplum() -> Iterator[str]:
    with fhir_server() as url:
        yield url


@pytest.fixture
def books(medplum: str) -> Books:
    books = Books(medplum)
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
def network(books: Books) -> Iterator[FaultProxy]:
    host, _, port = books.url.removeprefix("http://").removesuffix("/fhir").partition(":")
    with FaultProxy(host, int(port)) as proxy:
        yield proxy
