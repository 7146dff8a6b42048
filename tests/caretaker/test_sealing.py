"""systemd-creds itself seals, where it is installed and there is a key of the machine."""

import base64
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.caretaker.doing import SealedBy, SealingError, System, seal

real = pytest.mark.skipif(
    os.geteuid() != 0 or shutil.which("systemd-creds") is None, reason="needs root and systemd-creds"
)


@real
def test_what_is_sealed_opens_under_its_name_and_no_other(tmp_path: Path) -> None:
    sealed, by = seal("token", "geheim-ư\n", System())
    assert by in SealedBy
    assert b"geheim" not in base64.b64decode(sealed)
    file = tmp_path / "token"
    file.write_bytes(sealed)
    opened = subprocess.run(
        ["systemd-creds", "decrypt", "--name=kiosk_token", str(file), "-"], capture_output=True, check=True
    )
    assert opened.stdout.decode() == "geheim-ư\n"
    other = subprocess.run(
        ["systemd-creds", "decrypt", "--name=kiosk_ca", str(file), "-"], capture_output=True, check=False
    )
    assert other.returncode != 0


@real
def test_the_secret_stands_on_no_command_line_and_in_no_error() -> None:
    class Broken(System):
        def run(self, *command: str, **more: object):  # type: ignore[no-untyped-def, override]
            assert "geheim" not in " ".join(command)
            return super().run("systemd-creds", "encrypt", "--with-key=nonsense", "-", "-", **more)  # type: ignore[arg-type]

    with pytest.raises(SealingError) as caught:
        seal("token", "geheim", Broken())
    assert "geheim" not in str(caught.value)
