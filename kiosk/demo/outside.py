"""What happens to the hospital behind the kiosk's back, past the network that may be cut: the bank, staff, the portal.

Every call blocks until it is done. Faults arrive as OSError, a bank without a code to pay by as NothingToPayError.
"""

import json
import urllib.request
import uuid
from typing import Any

from kiosk.sandbox import API_PATH, CONTROL_PATH
from kiosk.sandbox.people import Person

TIMEOUT_S = 5.0


class NothingToPayError(OSError):
    """No code waits for money."""


class Outside:
    """The surroundings of one sandbox hospital; `url` says where it listens."""

    def __init__(self, url: str) -> None:
        self.url = url

    def behave(self, **behaviour: bool | str) -> None:
        """Tells the hospital how to behave."""
        self._ask(f"{CONTROL_PATH}/behaviour", behaviour)

    def money_comes(self) -> None:
        """Somebody pays, by their phone, the code that was shown last. Raises OSError."""
        pending = [each for each in self._ask(f"{CONTROL_PATH}/payments")["items"] if each["status"] == "pending"]
        if not pending:
            raise NothingToPayError("no code waits for money")
        last = pending[-1]
        self._ask(f"{CONTROL_PATH}/payments/{last['paymentId']}:receive", {"amount": last["amount"]})

    def registers(self, who: Person, department_id: str) -> None:
        """The desk registers this person, whom the hospital knows. Raises OSError."""
        search = {"identifierType": "CCCD", "value": who.citizen_number}
        (match,) = self._ask(f"{API_PATH}/patients:search", search)["matches"]
        wanted = {"kioskId": "DESK", "patientId": match["patientId"], "departmentId": department_id, "payer": "SELF"}
        self._ask(f"{API_PATH}/visits", wanted | {"clientReference": str(uuid.uuid4())})

    def _ask(self, path: str, body: dict[str, Any] | None = None) -> Any:
        request = urllib.request.Request(  # noqa: S310 - the stage's own server on the loopback address
            f"{self.url.rstrip('/')}{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())},
        )
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310
            return json.load(answer)
