"""The kiosk dies before the ticket is printed, and the patient shows the card again and chooses the same department."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.simulation.network import FaultProxy
from kiosk.demo.stage import SandboxHospital
from support.kiosk_process import Job, KioskProcesses, Said
from support.witness import Arrived, Slip, books_of, faults

PATIENT, DEPARTMENT = 1, "dep-tm"
PATIENCE_S = 20.0
PAPER_S = 0.5
Play = Callable[..., list[Slip]]


@pytest.fixture
def hospital(tmp_path: Path) -> Iterator[SandboxHospital]:
    hospital = SandboxHospital(tmp_path)
    yield hospital
    hospital.close()


@pytest.fixture
def network(hospital: SandboxHospital) -> Iterator[FaultProxy]:
    host, _, port = hospital.url.removeprefix("http://").partition(":")
    with FaultProxy(host, int(port)) as network:
        yield network


@pytest.fixture
def play(network: FaultProxy, tmp_path: Path) -> Iterator[Play]:
    """`play(*departments, until=phase)`: the patient visits them, and in that phase the kiosk is killed.

    Without `until` it goes on until all is delivered. Gives the tickets it printed; they are slow to come out.
    """
    host, port = network.address
    with KioskProcesses() as kiosks:

        def run(*departments: str, until: str = "") -> list[Slip]:
            wanted = tuple((PATIENT, department) for department in departments)
            url = f"http://{host}:{port}"
            kiosks.start(Job("K3", str(tmp_path), url, wanted, booking=0.3, drain=not until, paper_s=PAPER_S))
            story: list[Said] = []
            while story[-1:] != [["at", until]] and (story[-1:] or [["at"]])[0][0] != "ended":
                said = kiosks.hear(PATIENCE_S)
                assert said is not None, f"waited for {until or 'the end'} after {story}"
                story.append(said)
            if until:
                story += kiosks.kill()
            assert not [said for said in story if said[0] in ("mistake", "stopped")]
            return [Slip(*said[1:]) for said in story if said[0] == "printed"]

        yield run


def there(origin: str) -> list[Arrived]:
    return [visit for visit in books_of(origin, [PATIENT]).visits if visit.department == DEPARTMENT]


def test_a_patient_who_comes_again_while_the_line_stands_has_one_visit(play: Play, hospital: SandboxHospital) -> None:
    assert play(DEPARTMENT, until="storing") == []
    tickets = play(DEPARTMENT, until="holding") + play()
    assert len(tickets) == len(there(hospital.url)) == 1
    assert faults(tickets, books_of(hospital.url, [PATIENT])) == []


def test_a_patient_who_comes_again_while_the_line_is_down_has_one_visit_under_the_number_in_hand(
    play: Play, hospital: SandboxHospital, network: FaultProxy
) -> None:
    assert len(play("dep-hh")) == 1  # so that the kiosk knows the departments
    network.cut()
    assert play(DEPARTMENT, until="printing") == []
    (ticket,) = play(DEPARTMENT, until="holding")
    network.normal()
    play()
    (visit,) = there(hospital.url)
    assert visit.number == ticket.number
