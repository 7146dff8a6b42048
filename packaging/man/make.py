"""Writes man pages and completion below a folder, by asking the program itself.

    make.py --python FOLDER --into FOLDER [--release WORDS] [--epoch SECONDS]

`--python` is where the program and its libraries lie. Pages are compressed the same way every time.
"""

import argparse
import gzip
import os
import sys
from datetime import UTC, datetime
from pathlib import Path


def main() -> None:
    """Write everything."""
    parser = argparse.ArgumentParser(description="man pages and completion of the kiosk")
    parser.add_argument("--python", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--release", default="kiosk")
    parser.add_argument("--epoch", type=int, default=int(os.environ.get("SOURCE_DATE_EPOCH", "0")))
    wanted = parser.parse_args()
    sys.path.insert(0, str(wanted.python))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

    import completion  # noqa: PLC0415 - imports the program, which is on the path only now
    import pages  # noqa: PLC0415
    from commands import all_commands  # noqa: PLC0415
    from settings_page import settings_page  # noqa: PLC0415

    known = all_commands()
    date = datetime.fromtimestamp(wanted.epoch, UTC).strftime("%Y-%m-%d")
    made = {"man1/kiosk.1": pages.program_page(known, date, wanted.release)}
    for words in known:
        name = words.name.replace(" ", "-")
        made[f"man1/{name}.1"] = pages.command_page(words, date, wanted.release)
    made["man5/kiosk.toml.5"] = settings_page(date, wanted.release)
    for name, text in made.items():
        place = wanted.into / "usr/share/man" / f"{name}.gz"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    place = wanted.into / "usr/share/bash-completion/completions/kiosk"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(completion.script(known), "utf-8")


if __name__ == "__main__":
    main()
