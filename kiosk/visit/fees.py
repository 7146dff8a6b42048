"""Prices of an examination, in whole Vietnamese dong, as the hospital gives them.

Before the booking the kiosk shows an estimate; what stands is what the hospital answers to the booking.
"""

from collections.abc import Iterable

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Fee:
    """One line of the price: `price` = `insurance_pays` + `patient_pays`."""

    name: str
    price: int
    insurance_pays: int
    patient_pays: int


@dataclass(frozen=True, slots=True)
class Service:
    """An examination a department sells. `insured_price` is what insurance reckons with, None where it pays nothing."""

    code: str
    name: str
    price: int
    insured_price: int | None = None


def estimate(services: Iterable[Service], percent: int | None) -> tuple[Fee, ...]:
    """Fees to expect when insurance pays `percent` (0 to 100) of the insured price; None means nothing is promised."""
    return tuple(_fee(service, percent or 0) for service in services)


def _fee(service: Service, percent: int) -> Fee:
    paid = (service.insured_price or 0) * percent // 100
    return Fee(service.name, service.price, paid, service.price - paid)


def total_price(fees: Iterable[Fee]) -> int:
    """Sum of the prices in VND."""
    return sum(fee.price for fee in fees)


def total_paid_by_insurance(fees: Iterable[Fee]) -> int:
    """Sum insurance pays in VND."""
    return sum(fee.insurance_pays for fee in fees)


def total_paid_by_patient(fees: Iterable[Fee]) -> int:
    """Sum the patient pays in VND."""
    return sum(fee.patient_pays for fee in fees)
