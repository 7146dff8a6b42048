"""A technician's USB stick with the signed file that makes the machine a kiosk, as `kiosk provision make` makes it."""

import csv
import subprocess
from dataclasses import dataclass
from pathlib import Path

ANSWERS = """\
[kiosk]
id = "T1"
name = "Sảnh thử nghiệm"
hospital = "Bệnh viện Thử Nghiệm"

[api]
url = "{hospital}"
adapter = "native"

[secrets]
pin = "pin.txt"

[network]
time_servers = []
[network.link]
kind = "wired"

[screen]
width = 1080
height = 1920
diagonal_inches = 21.5
"""
LABEL = "KIOSK"


@dataclass(frozen=True)
class Stick:
    """`image` is the stick's file, `file` the name on it, with its `code` and its `signer`'s fingerprint."""

    image: Path
    file: str
    code: str
    signer: str


def make_stick(folder: Path, kiosk: Path, hospital: str) -> Stick:
    """By the same commands as at a hospital. `kiosk` is the program, `hospital` the address it is to use."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "answers.toml").write_text(ANSWERS.format(hospital=hospital), "utf-8")
    (folder / "pin.txt").write_text("271828\n")

    def provision(*words: str) -> str:
        return subprocess.run(
            [str(kiosk), "provision", *words], cwd=folder, capture_output=True, text=True, check=True
        ).stdout

    if not (folder / "signer.key").exists():
        provision("key", "signer.key")
    provision("make", "--key", "signer.key", "--out", "out", "--codes", "codes", "--force", "answers.toml")
    signer = provision("key", "--show", "signer.key").splitlines()[-1].strip()
    with (folder / "codes/codes.csv").open(encoding="utf-8") as sheet:
        row = next(csv.DictReader(sheet))
    image = folder / "stick.img"
    image.write_bytes(bytes(32 << 20))
    subprocess.run(["mformat", "-i", str(image), "-v", LABEL, "::"], check=True)
    subprocess.run(["mcopy", "-i", str(image), str(folder / "out" / row["file"]), "::"], check=True)
    return Stick(image, row["file"], row["code"], signer)
