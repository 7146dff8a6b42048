"""Paying at the sandbox hospital, as tests do it."""

from typing import Any

FEE = 50_600


def intent(kiosk: Any, visit_id: str, amount: int = FEE, **changes: Any) -> Any:
    return kiosk.post(
        "/payments", {"visitId": visit_id, "kioskId": "K3", "method": "vietqr", "amount": amount} | changes
    )


def started(kiosk: Any, visit_id: str, amount: int = FEE) -> dict[str, Any]:
    answer = intent(kiosk, visit_id, amount)
    assert answer.status_code == 201, answer.text
    payment: dict[str, Any] = answer.json()
    return payment


def stands(kiosk: Any, payment: dict[str, Any]) -> tuple[str, int | None]:
    now = kiosk.get(f"/payments/{payment['paymentId']}").json()
    return now["status"], now["receivedAmount"]


def receive(kiosk: Any, payment: dict[str, Any], amount: int = FEE, **more: Any) -> dict[str, Any]:
    answer: dict[str, Any] = kiosk.control(f"/payments/{payment['paymentId']}:receive", amount=amount, **more)
    return answer


def is_paid(kiosk: Any, visit_id: str) -> bool:
    return bool(kiosk.get(f"/visits/{visit_id}").json()["paid"])


def payment_tasks(kiosk: Any) -> list[str]:
    return sorted(task["kind"] for task in kiosk.staff_sees("staff-tasks") if task["kind"].startswith("payment"))


def cancel(kiosk: Any, visit_id: str) -> Any:
    return kiosk.post(f"/visits/{visit_id}:cancel", {"reason": "mistake"}, If_Match="*")
