"""Where the page is and how it is reached."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StaffSite:
    """`base` is the path before every address of the page; `secure` where browsers reach it by HTTPS only."""

    base: str = "/staff"
    secure: bool = False
