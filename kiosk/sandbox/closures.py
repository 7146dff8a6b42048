"""What the hospital's directory closes on a day."""

from sqlalchemy import Exists, exists

from kiosk.sandbox.schema import queues
from kiosk.sandbox.schema_office import directory_closures


def shut_on(day: str) -> Exists:
    """Whether it closes a queue, alone or with its department, on this day (`YYYY-MM-DD`)."""
    here = (directory_closures.c.department_id == queues.c.department_id) & (
        directory_closures.c.queue_id.is_(None) | (directory_closures.c.queue_id == queues.c.id)
    )
    return exists().where(here, directory_closures.c.first <= day, directory_closures.c.last >= day)
