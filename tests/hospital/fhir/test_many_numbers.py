"""Numbers of eight busy kiosks on servers that keep little of the standard, with answers that take their time."""

import random
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from kiosk.hospital.fhir import FhirHospital
from kiosk.visit import Booking
from support.lying_fhir import Lies, lying_fhir
from support.medplum.books import SITE, department, wanted

KIOSKS, EACH = 8, 6
SERVERS = {
    "honest": Lies(),
    "ignores If-None-Exist": Lies(ignores_if_none_exist=True),
    "index lags": Lies(index_lags=3),
    "counts nothing": Lies(ignores_if_none_exist=True, no_system_search=True, counts_nothing=True),
}


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", SERVERS)
def test_no_two_patients_hear_one_number(name: str, seed: int) -> None:
    chance = random.Random(seed)

    def takes_its_time(_: str) -> None:
        time.sleep(chance.random() / 100)

    with lying_fhir() as server:
        server.store(department("eyes", "Mắt", "MAT"))
        server.lies = replace(SERVERS[name], before_create=takes_its_time)

        def visits(_: int) -> list[str]:
            hospital = FhirHospital(replace(SITE, base_url=server.url), catching_up_s=(0.005, 0.01, 0.02, 0.04, 0.08))
            return [number_of(hospital) for _ in range(EACH)]

        with ThreadPoolExecutor(KIOSKS) as kiosks:
            told = [number for numbers in kiosks.map(visits, range(KIOSKS)) for number in numbers]
    print(f"\n{name}: {len(told)} told, the last is {max(told)}")
    assert len(told) == KIOSKS * EACH
    assert not [number for number, times in Counter(told).items() if times > 1]


def number_of(hospital: FhirHospital) -> str:
    request = wanted()
    for _ in range(20):
        found = hospital.visit(request.reference) or hospital.book(request)
        if isinstance(found, Booking):
            return found.place.number
    raise AssertionError("never delivered")
