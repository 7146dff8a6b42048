"""`kiosk provision key`: the pair of keys of whoever signs provisioning files."""

import argparse
from pathlib import Path

from kiosk.commands.provision_files import signer_in, write_new


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision key`."""
    parser.add_argument(
        "key", type=Path, metavar="KEYFILE", help="the secret half; NAME.pub beside it is the public one"
    )
    parser.add_argument(
        "--show", action="store_true", help="make nothing, show the fingerprint of the key that is there"
    )


def run(arguments: argparse.Namespace) -> int:
    """Make both files, or show; the fingerprint goes to standard output. Raises CannotStartError."""
    from kiosk.provisioning.signer import Signer, fingerprint, key_line  # noqa: PLC0415 - brings cryptography

    public = arguments.key.with_suffix(".pub")
    if arguments.show:
        signer = signer_in(arguments.key)
    else:
        signer = Signer.generate()
        write_new(arguments.key, signer.pem(), 0o600)
        write_new(public, f"{key_line(signer.public)}\n".encode(), 0o644)
        print(f"{arguments.key}: khóa bí mật, cất kỹ / the secret key, keep it safe: it signs for every kiosk")
        print(f"{public}: đặt vào ảnh hoặc gói thành / goes into image or package as /usr/lib/kiosk/provision.pub")
    print(f"{key_line(signer.public)}\n{' '.join(fingerprint(signer.public))}")
    return 0
