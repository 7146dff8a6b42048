"""Who asks the portal: the hospital's account and the member of staff it named, read from credential files.

The files are those systemd lays down for the service (`LoadCredential=`), readable by nobody else:

    password   the account's password; it leaves the kiosk only as its MD5, which is what the portal takes
    operator   two lines: the name of the member of staff registered with the portal, and their citizen number

They are read again at every sign-in, so a changed password needs no restart.

    CredentialError   a file is not there or does not hold what it should; the text names the file's role, never content
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kiosk.identity import CitizenNumber


class CredentialError(Exception):
    """A credential file cannot be used."""


@dataclass(frozen=True, slots=True)
class CredentialFiles:
    """Where they are. `upper_case` is how the MD5 is spelt: the portal's letter prints capitals, older clients not."""

    username: str
    password_file: Path
    operator_file: Path
    upper_case: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class Account:
    """What was read."""

    username: str
    password_md5: str
    operator_name: str
    operator_number: str

    def __repr__(self) -> str:
        return "Account(•••)"


def read_account(files: CredentialFiles) -> Account:
    """The account as the files have it now. Raises `CredentialError`."""
    password = _text(files.password_file, "password_file").rstrip("\r\n")
    if not password:
        raise CredentialError("password_file is empty")
    digest = hashlib.md5(password.encode(), usedforsecurity=False).hexdigest()
    lines = [line.strip() for line in _text(files.operator_file, "operator_file").splitlines() if line.strip()]
    numbers = [line for line in lines if CitizenNumber.parse(line) is not None]
    names = [line for line in lines if line not in numbers]
    if len(numbers) != 1 or len(names) != 1:
        raise CredentialError("operator_file needs two lines: a name and a citizen number of 12 digits")
    return Account(files.username, digest.upper() if files.upper_case else digest, names[0], numbers[0])


def _text(file: Path, role: str) -> str:
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        raise CredentialError(f"{role} is not readable: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CredentialError(f"{role} is not UTF-8") from None
