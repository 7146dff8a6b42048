"""The insurance portal asked directly: sign in, look a card up (`KQNhanLichSuKCB2024`), look at the answer.

For hospitals that give their kiosks an operator's identity and have the kiosks' addresses registered with the portal.
Every other hospital asks the portal itself, and the kiosk asks the hospital.
"""

import time
from collections.abc import Callable
from dataclasses import field
from datetime import UTC, datetime
from urllib.parse import urlencode

import msgspec

from kiosk.hospital.portal.account import CredentialFiles
from kiosk.hospital.portal.line import Line, Silence
from kiosk.hospital.portal.replies import PortalReply, read_reply
from kiosk.hospital.portal.tokens import FORM, Token, Tokens
from kiosk.hospital.web import Answer, CircuitBreaker, Lost, Reply
from kiosk.identity import Identity, PartialDate, PersonName
from kiosk.values import dataclass
from kiosk.visit import PatientRecord, PortalCode

LOOK_UP = "/api/egw/KQNhanLichSuKCB2024"
JSON = "application/json; charset=utf-8"


@dataclass(frozen=True, slots=True)
class CardQuestion:
    """Whose card: its number (15 characters, 10 digits) or the citizen number, the name and the birth."""

    number: str = field(repr=False)
    name: str = field(repr=False)
    birth: str = field(repr=False)


def question_of(identity: Identity, record: PatientRecord | None) -> CardQuestion | None:
    """What to ask with, the insurance card before the citizen number; None where too little is known."""
    number = identity.insurance_number or identity.citizen_number
    name: PersonName | None = identity.name or (record.name if record else None)
    born: PartialDate | None = identity.birth or (record.birth if record else None)
    if number is None or name is None or born is None:
        return None
    # The portal takes a whole day or a year; of a birth of which the month is known, the year.
    return CardQuestion(number.value, name.full, born.display() if born.precision == "day" else f"{born.year:04}")


class Portal:
    """Answers or silence, before the deadline; safe to call from several threads."""

    def __init__(
        self,
        base_url: str,
        files: CredentialFiles,
        *,
        as_form: bool = False,
        ca_file: str | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        breaker: CircuitBreaker | None = None,
    ) -> None:
        self._line = Line(base_url, ca_file=ca_file)
        self._tokens = Tokens(self._line, files, now)
        self._as_form = as_form
        self._breaker = breaker or CircuitBreaker()

    def sign_in(self, seconds: float = 6.0) -> Silence | None:
        """Whether the account is taken; None when it is. For technicians: no patient is asked about."""
        token = self._tokens.token(time.monotonic() + seconds)
        return token if isinstance(token, Silence) else None

    def look_up(self, question: CardQuestion, deadline: float) -> PortalReply | Silence:
        """What the portal says until `deadline` (monotonic clock); silent at once after it was so several times."""
        found: PortalReply | Silence = Silence("left alone for a while: it did not answer")

        def attempt() -> tuple[Reply, bool]:
            nonlocal found
            found = self._with_token(question, deadline)
            return Lost(found.reason) if isinstance(found, Silence) else Answer(b""), True

        self._breaker.call(attempt, write=False)
        return found

    def _with_token(self, question: CardQuestion, deadline: float) -> PortalReply | Silence:
        """A refused token is renewed once."""
        token = self._tokens.token(deadline)
        if isinstance(token, Silence):
            return token
        reply = self._ask(question, token, deadline)
        if isinstance(reply, Silence) or reply.code is not PortalCode.ACCOUNT_REFUSED:
            return reply
        self._tokens.refused(token)
        renewed = self._tokens.token(deadline)
        return renewed if isinstance(renewed, Silence) else self._ask(question, renewed, deadline)

    def _ask(self, question: CardQuestion, token: Token, deadline: float) -> PortalReply | Silence:
        account = token.account
        fields = {
            "maThe": question.number,
            "hoTen": question.name,
            "ngaySinh": question.birth,
            "hoTenCb": account.operator_name,
            "cccdCb": account.operator_number,
        }
        body = urlencode(fields).encode() if self._as_form else msgspec.json.encode(fields)
        media = FORM if self._as_form else JSON
        said = self._line.post(LOOK_UP, token.query(), body, media, deadline=deadline)
        return said if isinstance(said, Silence) else read_reply(said)
