"""`kiosk provision secret NAME < FILE`: one secret sealed for this machine, and put where the kiosk's unit takes it."""

import argparse
import getpass
import sys

from kiosk.commands import CannotStartError
from kiosk.commands.provision_files import MOST_OF_A_TEXT, need_root, say
from kiosk.provisioning.plan import SECRETS


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision secret`."""
    parser.add_argument("name", choices=SECRETS, metavar="NAME", help=f"one of {', '.join(SECRETS)}")


def run(arguments: argparse.Namespace) -> int:
    """1 where it cannot be one. Raises CannotStartError."""
    from kiosk.caretaker.doing import Places, RefusedError, System  # noqa: PLC0415 - slow to load
    from kiosk.caretaker.doing.secret import put_secret  # noqa: PLC0415
    from kiosk.provisioning.answers import Secrets, secrets_of  # noqa: PLC0415
    from kiosk.provisioning.checking import secret_doubts  # noqa: PLC0415
    from kiosk.provisioning.plan import credential  # noqa: PLC0415
    from kiosk.settings import SettingsError  # noqa: PLC0415

    need_root("secret NAME < FILE")
    name, text = arguments.name, _asked(arguments.name)
    try:
        secrets = secrets_of(Secrets(**{name: text}))
    except SettingsError as error:
        say(str(error))
        return 1
    doubts = [*secret_doubts(secrets)] or ([] if secrets else [f'the secret "{name}" is empty'])
    for doubt in doubts:
        say(doubt)
    if doubts:
        return 1
    try:
        by = put_secret(name, secrets[name], Places(), System())
    except RefusedError as error:
        raise CannotStartError(str(error)) from error
    print(f"{name}: đã niêm phong bằng / sealed by {by}; kiosk.toml đọc tại / reads it at {credential(name)}")
    print("có hiệu lực khi kiosk khởi động lại / holds from the kiosk's next start: systemctl restart kiosk.service")
    return 0


def _asked(name: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(f"{name}: ").strip()
    text = sys.stdin.read(MOST_OF_A_TEXT)
    stripped = text.rstrip("\r\n")
    return stripped if "\n" not in stripped else text
