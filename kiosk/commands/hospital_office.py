"""What commands of the office share: which database, which key."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.commands import CannotStartError

if TYPE_CHECKING:
    from kiosk.office.desk import Desk

DEFAULT_DATABASE: Final = "sqlite:///hospital.db"
DATABASE_VARIABLE: Final = "KIOSK_HOSPITAL_DATABASE"
_SQLITE: Final = "sqlite:///"


def add_database(parser: argparse.ArgumentParser) -> None:
    """`--database`."""
    parser.add_argument(
        "--database",
        default=DEFAULT_DATABASE,
        metavar="URL",
        help="sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME (default: sqlite:///hospital.db); a URL "
        f"with a password belongs in the environment, as {DATABASE_VARIABLE}",
    )
    parser.set_defaults(database=os.environ.get(DATABASE_VARIABLE, DEFAULT_DATABASE))


def key_beside(database_url: str) -> Path | None:
    """Where the signing key of a database lies: beside its file. None: it has none, and a key has to be named."""
    if not database_url.startswith(_SQLITE):
        return None
    return Path(database_url.removeprefix(_SQLITE).partition("?")[0]).with_suffix(".signing.pem")


@contextmanager
def desk_of(database_url: str) -> Iterator["Desk"]:
    """Raises CannotStartError."""
    try:
        from kiosk.office.desk import Desk  # noqa: PLC0415 - a kiosk may lack the sandbox's libraries
        from kiosk.sandbox.database import Database, DatabaseError  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CannotStartError(f"the office needs {error.name}: pip install 'kiosk[sandbox]'") from error
    try:
        database = Database(database_url)
        try:
            yield Desk(database)
        finally:
            database.close()
    except DatabaseError as error:
        raise CannotStartError(str(error)) from error
