"""The queues as kiosks poll them: worked out once for all who ask within a second."""

from kiosk.sandbox import queues
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.routing import Rendered, render
from kiosk.sandbox.snapshots import Snapshots

_EVERY = ""


def fresh(hospital: Hospital, department_id: str | None) -> Rendered | None:
    """What still holds; asks neither database nor lock."""
    board: Snapshots[Rendered] = hospital.board
    return board.fresh(department_id or _EVERY, hospital.moment(), hospital.database.commits)


def rendered(hospital: Hospital, department_id: str | None) -> Rendered:
    """How the queues stand. Raises RefusalError for an unknown department."""
    board: Snapshots[Rendered] = hospital.board

    def work() -> Rendered:
        return render(queues.queue_list(hospital, department_id), ignoring={"as_of"})

    return board.get(department_id or _EVERY, hospital.now(), lambda: hospital.database.commits, work)
