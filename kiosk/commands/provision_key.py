"""`kiosk provision key`: the pair of keys of whoever signs provisioning files."""

import argparse
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.provision_files import refuse_those_there, signer_in, write_new


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision key`."""
    parser.add_argument(
        "key", type=Path, metavar="KEYFILE", help="the secret half; NAME.pub beside it is the public one"
    )
    parser.add_argument(
        "--show", action="store_true", help="make nothing, show the fingerprint of the key that is there"
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="replace the key that is there: kiosks that know the old signer take nothing of the new one",
    )


def run(arguments: argparse.Namespace) -> int:
    """Make both files, or show; the fingerprint goes to standard output. Raises CannotStartError."""
    from kiosk.provisioning.fingerprints import fingerprint  # noqa: PLC0415 - brings cryptography
    from kiosk.signing import SigningKey, key_line  # noqa: PLC0415 - brings cryptography

    key: Path = arguments.key
    public = key.with_suffix(".pub")
    if arguments.show:
        signer = signer_in(key)
    else:
        if public == key:
            raise CannotStartError(
                f"{key}: .pub là nửa công khai / is the public half's name: take another, signer.pem"
            )
        if not arguments.force:
            refuse_those_there(key, public)
        signer = SigningKey.generate()
        write_new(key, signer.pem(), 0o600, force=arguments.force)
        write_new(public, f"{key_line(signer.public)}\n".encode(), 0o644, force=arguments.force)
        print(f"{key}: khóa bí mật, cất kỹ / the secret key, keep it safe: it signs for every kiosk")
        print(f"{public}: khóa công khai, để kiosk nhận tệp / the public key, by which kiosks take files:")
        print(f"    ảnh / image: sh packaging/build image --signer {public.resolve()}")
        print(f"    gói / package: sudo install -m 644 {public} /etc/kiosk/provision.pub; Ansible: kiosk_provision_key")
    print(f"{key_line(signer.public)}\n{' '.join(fingerprint(signer.public))}")
    return 0
