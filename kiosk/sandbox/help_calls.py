"""Calls for help: kept for staff to see."""

from sqlalchemy import Connection, insert

from kiosk.sandbox.hospital import Hospital, new_id
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.schema import help_requests
from kiosk.sandbox.times import to_millis
from kiosk.sandbox.wire import HelpAnswer, HelpRequest


def ask(hospital: Hospital, key: str, question: HelpRequest) -> Outcome:
    """Tell staff once. Raises RefusalError."""

    def act(connection: Connection) -> Outcome:
        now, help_id = hospital.moment(), new_id("help")
        draft = question.visit_draft
        connection.execute(
            insert(help_requests).values(
                id=help_id,
                kiosk_id=question.kiosk_id,
                step=question.step,
                reason=question.reason,
                visit_draft=None if draft is None else draft.model_dump_json(by_alias=True),
                created_ms=to_millis(now),
            )
        )
        answer = HelpAnswer(id=help_id, acknowledged=False, created_at=now)
        return Outcome(201, answer.model_dump_json(by_alias=True))

    return once(hospital, key, "help-request", question, act)
