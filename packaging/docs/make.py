"""Writes the pages that are made out of the code: codes.md and events.md.

    .venv/bin/python packaging/docs/make.py [--into FOLDER]

`tests/packaging/test_documents.py` says when they have to be made again.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from kiosk.commands.journal import markdown  # noqa: E402 - of this checkout, whatever is installed
from kiosk.doctor.catalogue import PARTS, Group  # noqa: E402
from kiosk.failures import EXPLANATIONS, VIETNAMESE, Explanation, Failure  # noqa: E402
from kiosk.watching.catalogue import catalogue  # noqa: E402

MADE: Final = "<!-- Made by packaging/docs/make.py out of the code: change it there. -->"

EXIT_CODES: Final = (
    ("0", "done; for `kiosk doctor`: nothing is red"),
    (
        "1",
        "the answer is no; for `kiosk doctor`: something is red (`--strict`: or yellow), or cannot be known",
    ),
    ("2", "the command line is not understood"),
    ("3", "the configuration cannot be used; file, line and key are named"),
    ("4", "something is missing on this machine; it is named"),
)


def main() -> None:
    """Write both."""
    parser = argparse.ArgumentParser(description="the documents that are made out of the code")
    parser.add_argument("--into", type=Path, default=HERE, metavar="FOLDER")
    into: Path = parser.parse_args().into
    for name, text in pages().items():
        (into / name).write_text(text, "utf-8")


def pages() -> dict[str, str]:
    """File names and what is in them."""
    return {"codes.md": codes(), "events.md": events()}


def codes() -> str:
    """What stopped a visit, in both languages; what the doctor looks at; exit codes."""
    lines = [
        MADE,
        "",
        "# Codes",
        "",
        "## Mã lỗi trên màn hình, cho nhân viên y tế",
        "",
        "Mã nằm nhỏ ở cuối màn hình “mời đến quầy”. Đọc mã này khi gọi kỹ thuật.",
        "",
        *_failures(("mã", "vì sao", "người bệnh", "làm gì"), VIETNAMESE),
        "",
        "## Codes on the glass, for technicians",
        "",
        *_failures(("code", "cause", "consequence", "remedy"), EXPLANATIONS),
        "",
        "Each stands in the journal too: `visit-ended outcome=stopped-K21`. Words at the bottom of “Máy này đang tạm"
        " ngừng” (`store-full`, `no-paper`, …) are in [signs.md](signs.md).",
        "",
        "## Parts of `kiosk doctor`",
        "",
        "Green is well, yellow wants a look, red has to be mended, grey was not looked at."
        " `kiosk doctor --explain PART` shows one.",
    ]
    for group in Group:
        lines += ["", f"### {group.english} · {group.vietnamese}", ""]
        parts = [(f"`{part.name}`", part.vietnamese, part.means, part.remedy) for part in PARTS if part.group is group]
        lines += _table(("part", "tên", "means", "remedy"), parts)
    lines += ["", "## Exit codes", "", *_table(("code", "means"), EXIT_CODES)]
    return "\n".join(lines) + "\n"


def events() -> str:
    """Every event of the journal."""
    head = (
        "# Events of the journal\n\n"
        "`journalctl -u kiosk` shows them, one a line; `kiosk journal events NAME` explains one. None holds anything"
        " of a patient.\n\n"
    )
    return f"{MADE}\n\n{head}{markdown(catalogue().values())}"


def _failures(head: tuple[str, ...], table: dict[Failure, Explanation]) -> list[str]:
    rows = []
    for failure in Failure:
        told = table[failure]
        rows.append((f"**{failure.value}**", told.cause, told.consequence, told.remedy))
    return _table(head, rows)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    head = tuple(head)
    return [_row(head), _row("---" for _ in head).replace(" ", ""), *map(_row, rows)]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


if __name__ == "__main__":
    main()
