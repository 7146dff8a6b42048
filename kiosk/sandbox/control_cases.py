"""More of the control surface: limits of what the hospital bears, and what staff do to appointments and records."""

from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from kiosk.sandbox import appointments, merging
from kiosk.sandbox.hospital import Limits
from kiosk.sandbox.routing import TheHospital
from kiosk.sandbox.times import VIETNAM


class _Order(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, extra="forbid")


class LimitsOrder(_Order):
    """All limits from now on: what is left out is unlimited."""

    requests_per_second: Annotated[int, Field(ge=0)] | None = None
    per_kiosk: bool = False
    writes_at_once: Annotated[int, Field(ge=0)] | None = None
    retry_after_seconds: Annotated[int, Field(ge=0, le=86_400)] = 5
    lease_numbers: Annotated[int, Field(ge=0)] | None = None
    lease_minutes: Annotated[int, Field(ge=0)] | None = None


class MoveOrder(_Order):
    """The new day and `HH:MM`; left out they are the next day and the same time."""

    day: date | None = Field(default=None, alias="date")
    time: Annotated[str, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$")] | None = None


class MergeOrder(_Order):
    """The record that stays."""

    into: str


def add_to(app: FastAPI) -> None:
    """Offer these orders."""
    app.post("/limits")(limit)
    app.post("/appointments/{appointment_id}:move")(move_appointment)
    app.post("/appointments/{appointment_id}:cancel")(cancel_appointment)
    app.post("/patients/{patient_id}:merge")(merge_patient)


def limit(hospital: TheHospital, order: LimitsOrder) -> dict[str, Any]:
    """Bear no more than this."""
    hospital.controls.limits = Limits(**order.model_dump())
    return {to_camel(name): value for name, value in asdict(hospital.controls.limits).items()}


def move_appointment(hospital: TheHospital, appointment_id: str, order: MoveOrder) -> dict[str, Any]:
    """Another day or time. The appointment with the old id is gone; its code leads to the new one."""
    hospital.now()
    was = appointments.starts_at(hospital, appointment_id)
    clock_time = was.timetz() if order.time is None else time.fromisoformat(order.time).replace(tzinfo=VIETNAM)
    default_day = was.date() + timedelta(days=1) if order.time is None else was.date()
    starts = datetime.combine(order.day or default_day, clock_time)
    return {"appointmentId": appointments.move(hospital, appointment_id, starts), "startsAt": starts.isoformat()}


def cancel_appointment(hospital: TheHospital, appointment_id: str) -> dict[str, Any]:
    """It will not take place."""
    appointments.cancel(hospital, appointment_id)
    return {"status": "cancelled"}


def merge_patient(hospital: TheHospital, patient_id: str, order: MergeOrder) -> dict[str, Any]:
    """Two records are one person."""
    merging.merge(hospital, patient_id, order.into)
    return {"patientId": order.into}
