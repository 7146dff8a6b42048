"""What patients pay by the codes they saw, past every kiosk, and what the sandbox hospital made of their money."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import requests

from kiosk.visit import Payment
from offline_queue import RetryLater

GIVE_BACK = "money to be given back"
"""How the desk is called to money that cannot count."""


MONEY_REST_S = 0.1


def looks_again_soon(*_: object) -> RetryLater:
    """Put it in the place of `Payments._later`: a kiosk hears within about a second that money came."""
    return RetryLater("the money is looked for", MONEY_REST_S)


class Bank:
    """Where the patients of one hospital have their accounts. `paid` is VND by payment."""

    def __init__(self, origin: str) -> None:
        self.origin = origin.rstrip("/")
        self.paid: dict[str, int] = {}

    def pay(self, payment: Payment) -> None:
        """A patient pays by the code on the glass; the hospital hears of it once."""
        if payment.id not in self.paid:
            self._receive(payment.id, payment.amount)

    def pay_what_is_open(self, kiosk_id: str, more: int = 0) -> None:
        """Every code this kiosk ever got is paid, however late, unless it was already; `more` VND than was asked."""
        for code in codes_of(self.origin, kiosk_id):
            if code["receivedAmount"] is None:
                self._receive(code["paymentId"], code["amount"] + more)
            else:
                self.paid.setdefault(code["paymentId"], code["amount"])

    def _receive(self, payment_id: str, amount: int) -> None:
        self.paid[payment_id] = amount
        order = f"{self.origin}/sandbox/payments/{payment_id}:receive"
        requests.post(order, json={"amount": amount}, timeout=20).raise_for_status()


def money_faults(origin: str, paid: dict[str, int], kiosk_ids: Iterable[str]) -> list[str]:
    """Everything that is wrong with the money of these kiosks, in words; empty when none of it was lost or doubled."""
    kiosks = set(kiosk_ids)
    seen = {each["paymentId"]: each for each in _list(origin, "payments")}
    visits = {each["visitId"]: each for each in _list(origin, "visits")}
    tasks = {each["visitId"] for each in _list(origin, "staff-tasks") if each["kind"].startswith("payment")}
    calls = Counter(each["reason"] for each in _list(origin, "help-requests") if each["reason"].startswith(GIVE_BACK))
    found = [f"{call}: called {count} times" for call, count in calls.items() if count > 1]
    for payment_id, amount in paid.items():
        there = seen.get(payment_id, {"status": "lost", "receivedAmount": None, "visitId": ""})
        if there["status"] not in ("succeeded", "refund-required") or there["receivedAmount"] != amount:
            found.append(f"{amount} VND were paid, {payment_id} is {there['status']} with {there['receivedAmount']}")
        if there["status"] == "succeeded" and not visits[there["visitId"]]["paid"]:
            found.append(f"{payment_id} was paid, its visit is not")
        if there["status"] == "refund-required" and there["visitId"] not in tasks:
            found.append(f"{payment_id} is to be given back, and no task of staff says so")
    ours = [each for each in seen.values() if each["kioskId"] in kiosks]
    settled = Counter(each["visitId"] for each in ours if each["status"] == "succeeded")
    return found + [f"visit {visit_id} was paid {count} times" for visit_id, count in settled.items() if count > 1]


def refunds_called(origin: str, kiosk_id: str) -> int:
    """How often this kiosk called the desk to money that is to be given back."""
    calls = _list(origin, "help-requests")
    return sum(each["kioskId"] == kiosk_id and each["reason"].startswith(GIVE_BACK) for each in calls)


def codes_of(origin: str, kiosk_id: str) -> list[dict[str, Any]]:
    """Every code the hospital gave this kiosk, in the order of asking."""
    return [each for each in _list(origin, "payments") if each["kioskId"] == kiosk_id]


def _list(origin: str, what: str) -> list[dict[str, Any]]:
    answer = requests.get(f"{origin.rstrip('/')}/sandbox/{what}", timeout=20)
    answer.raise_for_status()
    items: list[dict[str, Any]] = answer.json()["items"]
    return items
