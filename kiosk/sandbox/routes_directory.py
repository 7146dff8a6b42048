"""The contract's operations around the hospital's own directory."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import StringConstraints
from starlette.concurrency import run_in_threadpool

from kiosk.sandbox import directory_reports, routing
from kiosk.sandbox.bulletin import Released
from kiosk.sandbox.describing import ETAG, answers
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.routing import IfNoneMatch, TheHospital, sent_unless_known
from kiosk.sandbox.wire import DirectoryReport, PublishedDirectory

LONGEST_WAIT = 30

router = APIRouter()

AskingKiosk = Annotated[Annotated[str, StringConstraints(min_length=1, max_length=64)] | None, Query(alias="kiosk")]
Wait = Annotated[int, Query(ge=0, le=LONGEST_WAIT)]


@router.get(
    "/directory",
    response_model=PublishedDirectory,
    responses=answers("invalid-request", "directory-not-published", headers=ETAG, not_modified=True),
)
async def get_directory(
    hospital: TheHospital, kiosk: AskingKiosk = None, wait: Wait = 0, if_none_match: IfNoneMatch = None
) -> Response:
    """The newest version, held back until it is another than the kiosk's."""
    bulletin = hospital.bulletin
    if bulletin is None:
        raise RefusalError("directory-not-published")
    if kiosk is not None and kiosk not in hospital.kiosks_seen:
        await run_in_threadpool(directory_reports.asked, hospital, kiosk)
        hospital.kiosks_seen.add(kiosk)

    def is_known(released: Released | None) -> bool:
        """Before the first version there is nothing to have."""
        return released is None or routing.is_known(if_none_match, released.etag)

    newest = await bulletin.other_than(is_known, wait)
    if newest is None:
        raise RefusalError("directory-not-published")
    return sent_unless_known(if_none_match, newest.etag, newest.body)


@router.post("/directory/reports", status_code=204, responses=answers("invalid-request"))
def take_directory_report(hospital: TheHospital, question: DirectoryReport) -> None:
    """Hear which version a kiosk shows."""
    directory_reports.take(hospital, question)
