"""`kiosk hospital key`: the public key by which kiosks know their hospital's directory."""

import argparse
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.hospital_office import DEFAULT_DATABASE, key_beside

DEFAULT_KEY = key_beside(DEFAULT_DATABASE)


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital key`."""
    parser.add_argument("--file", type=Path, default=DEFAULT_KEY, help=f"the private key (default: {DEFAULT_KEY})")
    parser.add_argument("--make", action="store_true", help="make the key where there is none")


def run(arguments: argparse.Namespace) -> int:
    """Print what belongs into kiosk.toml."""
    from kiosk.office.key_file import KeyFileError, kept_key, read_key  # noqa: PLC0415 - brings cryptography

    try:
        if not arguments.make and not arguments.file.exists():
            raise CannotStartError(
                f"{arguments.file}: chưa có khóa; thêm --make để tạo, hoặc --file / there is no key: --make makes one, "
                "--file names another"
            )
        key = kept_key(arguments.file)[0] if arguments.make else read_key(arguments.file)
    except KeyFileError as error:
        raise CannotStartError(str(error)) from error
    print(f'[directory]\nkey = "{key.public_line}"')
    return 0
