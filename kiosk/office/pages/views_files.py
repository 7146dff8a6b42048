"""Spreadsheets and departments.toml: downloaded, and taken into the draft after a look at what would change."""

from dataclasses import replace

from starlette.responses import Response

from kiosk.directory import Directory, Words, changes, lost
from kiosk.directory_files import DirectoryFileError, Fault
from kiosk.directory_files.sheets.document import Imported
from kiosk.office import closing
from kiosk.office.errors import RefusedError, StaleError
from kiosk.office.office import Draft
from kiosk.office.pages import files_read
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.forms_reading import number
from kiosk.office.pages.words import both

MOST_BYTES = 8 * 1024 * 1024


def files(desk: Desk) -> Response:
    """What can be downloaded, and the upload."""
    return _page(desk)


def check(desk: Desk) -> Response:
    """A dry run: what would change in words, or every place to mend."""
    if desk.asked.upload is None:
        return _page(desk, 422, refused=both("Xin chọn một tệp."))
    try:
        draft = desk.office.draft()
        told = files_read.read(desk.asked.upload, draft.directory)
    except DirectoryFileError as error:
        return _page(desk, 422, faults=error.faults)
    return _dry_run(desk, draft, told)


def take(desk: Desk) -> Response:
    """Into the draft, if it still is what the dry run was made on; much is deleted only where that is meant."""
    typed = desk.asked.typed
    try:
        directory = files_read.directory_of_text(typed.get("text", ""))
    except DirectoryFileError as error:
        return _page(desk, 422, faults=error.faults)
    draft, told = desk.office.draft(), Imported(directory, (), ())
    directory = _with_closed(desk, draft, directory)
    if typed.get("sure") != "yes" and lost(draft.directory, directory):
        return _dry_run(desk, draft, told, 422, is_unsure=True)
    try:
        desk.office.edit(desk.who, number(typed.get("revision", "")), directory)
    except StaleError as error:
        return _dry_run(desk, desk.office.draft(), told, 409, error.says)
    except RefusedError as error:
        return _page(desk, 422, refused=error.says)
    return desk.go("/publish", done="taken")


def xlsx(desk: Desk) -> Response:
    """The draft as a workbook."""
    return _download(files_read.workbook(desk.office.draft().directory), files_read.XLSX, "departments.xlsx")


def csv(desk: Desk) -> Response:
    """The draft as CSV files."""
    return _download(files_read.tables(desk.office.draft().directory), files_read.ZIP, "departments-csv.zip")


def toml(desk: Desk) -> Response:
    """The draft as text."""
    text = files_read.text_of(desk.office.draft().directory)
    return _download(text.encode(), files_read.TOML, "departments.toml")


def template(_desk: Desk) -> Response:
    """An empty workbook with its notes."""
    return _download(files_read.workbook(Directory()), files_read.XLSX, "departments-template.xlsx")


def _download(data: bytes, kind: str, name: str) -> Response:
    return Response(data, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _with_closed(desk: Desk, draft: Draft, directory: Directory) -> Directory:
    """No file takes back what is closed today: most are older than this morning."""
    kept = closing.kept_closed(draft.directory.closures, directory.closures, desk.office.now().date())
    return replace(directory, closures=kept)


def _dry_run(
    desk: Desk,
    draft: Draft,
    told: Imported,
    status: int = 200,
    says: Words | None = None,
    *,
    is_unsure: bool = False,
) -> Response:
    """`draft` is what the file was laid over."""
    directory = _with_closed(desk, draft, told.directory)
    return desk.show(
        "dry_run.html",
        status,
        draft=draft,
        told=told,
        changes=changes(draft.directory, directory),
        closed=changes(
            replace(draft.directory, closures=told.directory.closures),
            replace(draft.directory, closures=directory.closures),
        ),
        lost=[desk.told(one) for one in lost(draft.directory, directory)],
        is_unsure=is_unsure,
        findings=desk.office.findings(directory),
        text=files_read.text_of(directory),
        says=says,
    )


def _page(desk: Desk, status: int = 200, *, faults: tuple[Fault, ...] = (), refused: Words | None = None) -> Response:
    return desk.show("files.html", status, faults=faults, refused=refused)
