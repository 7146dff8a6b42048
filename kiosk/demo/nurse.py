"""A nurse manager at her desk: she changes a department on the page of the hospital's staff, and publishes."""

import secrets
from dataclasses import dataclass

from kiosk.demo.staff_page import StaffPage
from kiosk.demo.stage import Stage

NAME = "dieu-duong"
SHOWN = "Điều dưỡng trưởng Mẫu"


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a department is called from now on."""

    department_id: str
    name: str
    english: str


def changes(stage: Stage, renaming: Renaming, note: str) -> None:
    """She logs in, renames the department and publishes. Raises OSError, CalledProcessError, PageError."""
    page = StaffPage(stage.hospital.staff_url)
    page.fill("login", "login", name=NAME, password=employed(stage))
    named = {"names.vi": renaming.name, "names.en": renaming.english}
    page.fill(f"departments/edit?id={renaming.department_id}", "departments/edit", **named)
    page.fill("publish", "publish", note=note)


def employed(stage: Stage) -> str:
    """The password of the account she has from now on. Raises OSError, CalledProcessError."""
    password = secrets.token_urlsafe(12)
    stage.hospital.employ(NAME, SHOWN, password)
    return password
