"""Which departments this kiosk shows: those the hospital's configuration names."""

from dataclasses import replace

from kiosk.departments import Catalogue
from kiosk.hospital.port import KioskConfiguration


def shown_here(catalogue: Catalogue, configuration: KioskConfiguration | None) -> Catalogue:
    """The others stay known, for appointments there and the way to them, and cannot be chosen.

    A configuration that names none of the hospital's own departments is a mistake there, and would leave nobody a way.
    """
    wanted = configuration.departments if configuration is not None else None
    if wanted is None or not any(department.id in wanted for department in catalogue.departments):
        return catalogue
    departments = tuple(
        department if department.id in wanted else replace(department, active=False)
        for department in catalogue.departments
    )
    return replace(catalogue, departments=departments)
