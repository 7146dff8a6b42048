"""Payments, reprints, and what a kiosk is told and tells."""

from datetime import timedelta
from typing import Any

from kiosk.conformance.bench import Bench, new_key, same
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.exchange import Exchange, SkipError

CREATE = "startPayment"


def owing(kiosk: Bench) -> tuple[Exchange, int]:
    """A visit that owes something, and how much. Raises SkipError."""
    booked = kiosk.book()
    owed = sum(int(line.get("patientPays") or 0) for line in booked.items("charges"))
    if owed == 0:
        raise SkipError("a visit that pays for itself owes nothing in the department the suite books in")
    return booked, owed


def intent(kiosk: Bench, visit: Exchange, amount: int) -> dict[str, Any]:
    """Ask for a VietQR."""
    return {"visitId": visit["visitId"], "kioskId": kiosk.wishes.kiosk_id, "method": "vietqr", "amount": amount}


@check(
    "payment-intent",
    "A payment is asked for once, for what is owed, and the newer one stands",
    level="L2",
    feature="payments",
    section=CREATE,
    says="An older intent of the visit that is still `pending` becomes `expired`.",
    look="One pending intent a visit; the amount is the sum of `patientPays`, anything else is 422.",
)
def payment_intent(kiosk: Bench) -> None:
    """Asked, repeated, another amount, asked anew, unknown."""
    visit, owed = owing(kiosk)
    body, key = intent(kiosk, visit, owed), new_key()
    first = answers(kiosk.write("/payments", body, key), 201, "asking for a payment", visit)
    must(first["status"] == "pending" and first["amount"] == owed, f"pending and {owed} dong are right", first)
    must(str(first["qrPayload"]).startswith("000201"), "`qrPayload` is no EMVCo payload", first)
    again = answers(kiosk.write("/payments", body, key), 201, "the same bytes again", first)
    same(first, again, "a second payment was made", "paymentId", "qrPayload")
    wrong = kiosk.write("/payments", intent(kiosk, visit, owed + 1000))
    refuses(wrong, 422, "amount-mismatch", "an amount that is not owed", visit)
    second = answers(kiosk.write("/payments", body), 201, "asking anew", first)
    must(second["paymentId"] != first["paymentId"], "the old payment was given again", first, second)
    old = answers(kiosk.get(f"/payments/{first['paymentId']}"), 200, "reading the older payment", second)
    must(old["status"] == "expired", "the older payment is not `expired`", second, old)
    new = answers(kiosk.get(f"/payments/{second['paymentId']}"), 200, "reading the newer payment", second)
    must(new["status"] == "pending", "the newer payment is not `pending`", second, new)
    refuses(kiosk.get("/payments/no-such-payment"), 404, "payment-not-found", "an unknown payment")
    unknown = kiosk.write("/payments", body | {"visitId": "no-such-visit"})
    refuses(unknown, 404, "visit-not-found", "a payment for an unknown visit")


@check(
    "payment-too-late",
    "A visit that is cancelled or paid takes no payment, and a paid one is not cancelled",
    level="L2",
    feature="payments",
    section="cancelVisit",
    says="Too late to cancel at the kiosk",
    look="Judge the visit inside the transaction that makes the intent.",
)
def payment_too_late(kiosk: Bench) -> str:
    """Cancelled first; paid at the cashier's by order of the control surface."""
    visit, owed = owing(kiosk)
    if kiosk.has("cancel"):
        gone = answers(kiosk.cancel(visit["visitId"]), 200, "cancelling", visit)
        refuses(
            kiosk.write("/payments", intent(kiosk, visit, owed)), 409, "already-cancelled", "a cancelled visit", gone
        )
    if kiosk.hooks.control is None:
        return "cancelled only: paying at the cashier's needs `--control URL`"
    visit, owed = owing(kiosk)
    kiosk.hooks.order(f"/visits/{visit['visitId']}:pay")
    refuses(kiosk.write("/payments", intent(kiosk, visit, owed)), 409, "already-paid", "a paid visit", visit)
    if kiosk.has("cancel"):
        refuses(kiosk.cancel(visit["visitId"]), 409, "already-paid", "cancelling a paid visit", visit)
    return "cancelled and paid"


@check(
    "payment-settled",
    "Money that comes is judged by amount, time and visit",
    level="L2",
    feature="payments",
    section="Payment",
    says="you alone decide",
    look="One table decides (see the contract): settle intent and visit in one transaction, each transfer once.",
)
def payment_settled(kiosk: Bench) -> None:
    """The amount; the amount late; another amount; for a cancelled visit. Told through the control surface."""
    for what, changes, less, right, paid in (
        ("the amount in time", {}, 0, "succeeded", True),
        ("the amount, late", {"late": True}, 0, "succeeded", True),
        ("another amount", {}, 1, "refund-required", False),
    ):
        visit, owed = owing(kiosk)
        asked = answers(kiosk.write("/payments", intent(kiosk, visit, owed)), 201, "asking for a payment", visit)
        kiosk.hooks.order(f"/payments/{asked['paymentId']}:receive", {"amount": owed - less} | changes)
        _stands(kiosk, asked, right, visit, what, paid=paid)
    if kiosk.has("cancel"):
        visit, owed = owing(kiosk)
        asked = answers(kiosk.write("/payments", intent(kiosk, visit, owed)), 201, "asking for a payment", visit)
        answers(kiosk.cancel(visit["visitId"]), 200, "cancelling", visit)
        kiosk.hooks.order(f"/payments/{asked['paymentId']}:receive", {"amount": owed})
        _stands(kiosk, asked, "refund-required", visit, "money for a cancelled visit", paid=False)


def _stands(kiosk: Bench, asked: Exchange, status: str, visit: Exchange, what: str, *, paid: bool) -> None:
    came = answers(kiosk.get(f"/payments/{asked['paymentId']}"), 200, "reading the payment", asked)
    must(came["status"] == status, f"{what}: `{status}` is right, `{came['status']}` came", asked, came)
    read = answers(kiosk.get(f"/visits/{visit['visitId']}"), 200, "reading the visit", came)
    must(read["paid"] is paid, f"{what}: `paid: {str(paid).lower()}` is right", came, read)


@check(
    "reprint-counted",
    "Every reprint is a copy with its number, and the same key is the same copy",
    level="L2",
    feature="reprints",
    section="reprintTicket",
    says="`copyNo` is 1 for the first copy",
    look="Count copies of a visit in one transaction with the audit entry and the key.",
)
def reprint_counted(kiosk: Bench) -> None:
    """Two copies, a repeat, a cancelled and an unknown visit."""
    visit = kiosk.book()
    path = f"/visits/{visit['visitId']}/reprints"
    body, key = {"kioskId": kiosk.wishes.kiosk_id, "reason": "conformance-check"}, new_key()
    first = answers(kiosk.write(path, body, key), 201, "a reprint", visit)
    must(first["copyNo"] == 1, "the first copy is not number 1", first)
    must(first["visit", "queue", "display"] == visit["queue", "display"], "the copy shows another number", visit, first)
    again = answers(kiosk.write(path, body, key), 201, "the same bytes again", first)
    same(first, again, "the repeat is another copy", "copyNo")
    second = answers(kiosk.write(path, body), 201, "a second copy", first)
    must(second["copyNo"] == first["copyNo"] + 1, "`copyNo` does not go up by one", first, second)
    unknown = kiosk.write("/visits/no-such-visit/reprints", body)
    refuses(unknown, 404, "visit-not-found", "a reprint of an unknown visit")
    if kiosk.has("cancel"):
        gone = answers(kiosk.cancel(visit["visitId"]), 200, "cancelling", visit)
        refuses(kiosk.write(path, body), 409, "already-cancelled", "a reprint of a cancelled visit", gone)


@check(
    "kiosk-configured",
    "A kiosk's configuration carries an ETag, and an unknown kiosk has none",
    level="L2",
    feature="kiosk-configuration",
    section="getKioskConfiguration",
    says="Not found is no error for the kiosk: it goes on with its own settings.",
    look="Derive the ETag from the configuration alone.",
)
def kiosk_configured(kiosk: Bench) -> None:
    """Read, read again with the ETag, unknown."""
    path = f"/kiosks/{kiosk.wishes.kiosk_id}/configuration"
    if kiosk.hooks.control is not None:
        kiosk.hooks.order(path, {"name": "conformance check"})
    first = kiosk.get(path)
    if first.status == 404 and first.code == "kiosk-not-found":
        raise SkipError(f"`{kiosk.wishes.kiosk_id}` is no kiosk of yours: name one with `--kiosk-id`")
    answers(first, 200, "reading the configuration")
    must(first["kioskId"] == kiosk.wishes.kiosk_id, "another kiosk's configuration", first)
    etag = first.header("ETag")
    must(etag is not None, "the answer carries no `ETag`", first)
    answers(kiosk.get(path, If_None_Match=etag or ""), 304, "the ETag that was just given", first)
    answers(kiosk.get(path, If_None_Match='"somebody-elses"'), 200, "an ETag the hospital never gave", first)
    if kiosk.rival() is not None:
        refuses(kiosk.get("/kiosks/no-such-kiosk/configuration"), 404, "kiosk-not-found", "an unknown kiosk")


@check(
    "heartbeat-taken",
    "A heartbeat is taken, also one that comes late",
    level="L2",
    feature="heartbeat",
    section="takeHeartbeat",
    says="The last one counts, by `at`",
    look="Keep the newest by `at`; one that arrives late is accepted and changes nothing.",
)
def heartbeat_taken(kiosk: Bench) -> None:
    """Now, again, and one of an hour ago with a device nobody knows."""
    path = f"/kiosks/{kiosk.wishes.kiosk_id}/heartbeat"
    for minutes in (0, 0, 60):
        body = {
            "at": (kiosk.now() - timedelta(minutes=minutes)).isoformat(timespec="seconds"),
            "version": "conformance-check",
            "queue": {"waiting": 0, "setAside": 0, "oldestSeconds": None},
            "devices": [{"kind": "unheard-of", "status": "unheard-of"}],
        }
        came = kiosk.post(path, body)
        if came.status == 404 and came.code == "kiosk-not-found":
            raise SkipError(f"`{kiosk.wishes.kiosk_id}` is no kiosk of yours: name one with `--kiosk-id`")
        answers(came, 204, "a heartbeat")
