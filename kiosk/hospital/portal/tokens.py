"""The portal's token: taken once, kept until it ends, renewed when the portal no longer knows it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any
from urllib.parse import urlencode

import msgspec

from kiosk.hospital.portal.account import Account, CredentialError, CredentialFiles, read_account
from kiosk.hospital.portal.line import Line, Said, Silence
from kiosk.hospital.web import UNREADABLE

TAKE = "/api/token/take"
FORM = "application/x-www-form-urlencoded"
MARGIN = timedelta(seconds=60)
USUAL_LIFE = timedelta(minutes=50)


@dataclass(frozen=True, slots=True)
class Token:
    """A sign-in that holds until `ends`, and the account it was made with."""

    access: str = field(repr=False)
    identity: str = field(repr=False)
    account: Account
    ends: datetime

    def query(self) -> dict[str, str]:
        """What a question carries in its address."""
        return {
            "token": self.access,
            "id_token": self.identity,
            "username": self.account.username,
            "password": self.account.password_md5,
        }


class Tokens:
    """Whoever needs a token waits for the one that is being taken: the portal sees one sign-in at a time."""

    def __init__(self, line: Line, files: CredentialFiles, now: Callable[[], datetime]) -> None:
        self._line = line
        self._files = files
        self._now = now
        self._one_at_a_time = Lock()
        self._kept: Token | None = None

    def token(self, deadline: float) -> Token | Silence:
        """The kept one while it holds, or a new one."""
        if not self._one_at_a_time.acquire(timeout=max(0.0, deadline - time.monotonic())):
            return Silence("time-out at the sign-in")
        try:
            if self._kept is None or self._kept.ends - MARGIN <= self._now():
                taken = self._take(deadline)
                if isinstance(taken, Silence):
                    return taken
                self._kept = taken
            return self._kept
        finally:
            self._one_at_a_time.release()

    def refused(self, token: Token) -> None:
        """The portal does not take this one any more; one that was taken since stays."""
        if self._kept is token:  # without the lock, which a slow sign-in may hold; at worst one sign-in too many
            self._kept = None

    def _take(self, deadline: float) -> Token | Silence:
        try:
            account = read_account(self._files)
        except CredentialError as error:
            return Silence(str(error))
        form = urlencode({"username": account.username, "password": account.password_md5}).encode()
        said = self._line.post(TAKE, {}, form, FORM, deadline=deadline)
        return said if isinstance(said, Silence) else _token(said, account, self._now())


def _token(said: Said, account: Account, now: datetime) -> Token | Silence:
    try:
        answer: Any = msgspec.json.decode(said.body)
    except UNREADABLE:
        return Silence(f"sign-in: {said.status} without JSON")
    if not isinstance(answer, dict):
        return Silence(f"sign-in: {said.status} of another shape")
    key = answer.get("APIKey")
    access = key.get("access_token") if isinstance(key, dict) else None
    if not isinstance(key, dict) or not isinstance(access, str) or not access:
        code = str(answer.get("maKetQua", ""))
        return Silence(f"sign-in refused: {code if code in ('401', '403', '500') else said.status}")
    identity = key.get("id_token")
    return Token(access, identity if isinstance(identity, str) else "", account, _end(key.get("expires_in"), now))


def _end(said: Any, now: datetime) -> datetime:
    """`2017-11-13T03:51:20.1047187Z`; the usual life where it says nothing that can be read."""
    try:
        end = datetime.fromisoformat(said)
    except (TypeError, ValueError):
        return now + USUAL_LIFE
    return end if end.tzinfo else end.replace(tzinfo=UTC)
