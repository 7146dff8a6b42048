"""`kiosk queue export|import|salvage`: a broken kiosk's registrations reach the hospital all the same."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.documents import shown
from kiosk.commands.queue_access import changing, keys_of, say, settings_of, told
from kiosk.commands.queue_carry_key import make_key, read_key
from kiosk.settings import Settings
from kiosk.staff import LONGEST_WAIT_S, CarryKey, ExportError, ExportProblem, carry_out_beside
from offline_queue import OutboxCorrupt, OutboxError, carry_in, salvage


def configure(parser: argparse.ArgumentParser, action: str) -> None:
    """Arguments of the three."""
    if action == "export":
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="where to, best on a USB stick")
        key = parser.add_mutually_exclusive_group(required=True)
        key.add_argument("--key-file", type=Path, metavar="FILE", help="the key that seals it")
        key.add_argument("--new-key", type=Path, metavar="FILE", help="make such a key; keep it apart from the export")
    elif action == "import":
        parser.add_argument("file", type=Path, metavar="FILE", help="what the other kiosk exported")
        parser.add_argument("--key-file", type=Path, required=True, metavar="FILE", help="the key it was sealed with")
    else:
        parser.add_argument("file", type=Path, metavar="FILE", help="queue.db.corrupt-1, as it was moved aside")


def run(arguments: argparse.Namespace) -> int:
    """`salvage`: 1 when something could not be read."""
    match arguments.action:
        case "export":
            return _export(arguments)
        case "import":
            return _import(settings_of(arguments), arguments)
        case _:
            return _salvage(settings_of(arguments), arguments)


def _export(arguments: argparse.Namespace) -> int:
    if arguments.new_key is not None:
        if arguments.file is not None:
            settings_of(arguments)  # nothing is made for an export that cannot be
        key = make_key(arguments.new_key)
        say(f"{arguments.new_key}: khóa mới / a new key")
        if arguments.file is None:
            if arguments.json:
                print(json.dumps({"key_file": str(arguments.new_key)}))
            else:
                print(_AFTER_KEY.format(key=arguments.new_key))
            return 0
        return _carry_out(settings_of(arguments), arguments, key, arguments.new_key)
    if arguments.file is None:
        raise CannotStartError("thiếu tệp đích / name the file to write: kiosk queue export FILE --key-file KEY")
    return _carry_out(settings_of(arguments), arguments, read_key(arguments.key_file), arguments.key_file)


def _carry_out(settings: Settings, arguments: argparse.Namespace, key: CarryKey, key_file: Path) -> int:
    destination: Path = arguments.file
    folder = destination.absolute().parent
    if not folder.is_dir():
        raise CannotStartError(f"{folder}: không có thư mục này, USB đã cắm chưa? / no such folder: is the stick in?")
    if destination.exists():
        raise CannotStartError(f"{destination}: đã có tệp này, hãy chọn tên khác / is there: choose another name")
    if folder.stat().st_dev == Path(settings.queue.path).stat().st_dev:
        say(
            f"CẢNH BÁO: {destination} nằm trên cùng ổ đĩa với hàng đợi, hỏng ổ là mất cả hai; hãy chép sang USB /"
            " WARNING: it is on the same disk as the queue and is lost with it; copy it to a stick"
        )
    if folder.stat().st_dev == key_file.absolute().parent.stat().st_dev:
        say("hãy mang khóa riêng, đừng để cùng USB với tệp / the key lies on the same disk: take it there apart")
    with changing(settings) as outbox:
        try:
            count = carry_out_beside(
                outbox, destination, key, kiosk_id=settings.kiosk.id, longest_s=LONGEST_WAIT_S, waiting=_say_waiting
            )
        except ExportError as error:
            said = error.problem.value
            cause = f" ({error.__cause__})" if isinstance(error.__cause__, OutboxError) else ""
            hint = _INSTEAD if error.problem is ExportProblem.BUSY else ""
            raise CannotStartError(f"{destination}: {said.vi} / {said.en}{cause}{hint}") from error
    if arguments.json:
        print(json.dumps({"carried": count, "file": str(destination)}))
    else:
        print(_AFTER_EXPORT.format(count=count, file=destination, key=key_file))
    return 0


_INSTEAD = (
    " Hoặc xuất từ trang bảo trì trên màn hình, hoặc dừng kiosk trước / Or export from the service menu on its glass,"
    " or stop the kiosk first."
)


def _say_waiting() -> None:
    say(
        f"kiosk đang gửi; chờ nó nghỉ, lâu nhất {LONGEST_WAIT_S:.0f} giây / the kiosk is delivering; waiting"
        f" for a pause, {LONGEST_WAIT_S:.0f} s at most"
    )


def _import(settings: Settings, arguments: argparse.Namespace) -> int:
    key = read_key(arguments.key_file)
    with changing(settings) as outbox, told(arguments.file):
        carried = carry_in(outbox, arguments.file, key.secret)
    if arguments.json:
        print(json.dumps(asdict(carried)))
    else:
        counts = {"new": carried.new, "known": carried.known, "kiosk": shown(carried.kiosk_id)}
        print(_AFTER_IMPORT.format(**counts, file=arguments.file, key=arguments.key_file))
    return 0


def _salvage(settings: Settings, arguments: argparse.Namespace) -> int:
    damaged: Path = arguments.file
    if not damaged.is_file():
        raise CannotStartError(f"{damaged}: không có tệp này / no such file; kiosk doctor names it")
    if damaged.resolve() == Path(settings.queue.path).resolve():
        raise CannotStartError(f"{damaged}: là hàng đợi đang dùng / is the queue in use: restart the kiosk first")
    with changing(settings) as outbox, told(damaged):
        try:
            saved = salvage(damaged, outbox, keys_of(settings), kiosk_id=settings.kiosk.id)
        except OutboxCorrupt as error:
            raise CannotStartError(
                f"{damaged}: không đọc được gì, giữ tệp và khóa, gọi kỹ thuật / nothing of it could be read; keep file"
                " and key, call the developers"
            ) from error
    if arguments.json:
        print(json.dumps(asdict(saved)))
    else:
        words = _AFTER_SALVAGE_LOST if saved.lost else _AFTER_SALVAGE
        print(
            words.format(recovered=saved.recovered, known=saved.already_known, lost=saved.lost, file=damaged),
        )
    return 1 if saved.lost else 0


_AFTER_KEY = """\
Việc tiếp theo:
  1. kiosk queue export FILE --key-file {key}   (FILE trên USB)
  2. Mang khóa này riêng, không để cùng USB với tệp.
Next:
  1. kiosk queue export FILE --key-file {key}   (FILE on a USB stick)
  2. Take this key there apart from the stick."""

_AFTER_EXPORT = """\
Đã xuất {count} mục vào {file}. Máy này không gửi các mục đó nữa.
Việc tiếp theo:
  1. Tháo USB đúng cách, mang đến một kiosk khác của bệnh viện; mang tệp khóa {key} riêng.
  2. Ở đó chạy: kiosk queue import FILE --key-file KEY
  3. Chạy `kiosk queue list` ở đó đến khi không còn mục nào, rồi mới hủy tệp và khóa.
{count} items were carried out into {file}. This machine delivers them no more.
Next:
  1. Unmount the stick, take it to another kiosk of the hospital; take the key {key} there apart from it.
  2. There: kiosk queue import FILE --key-file KEY
  3. There: kiosk queue list, until nothing waits; only then destroy the file and the key."""

_AFTER_IMPORT = """\
Đã nhận {new} mục mới của kiosk {kiosk}; {known} mục đã có từ trước. Kiosk này tự gửi, mỗi mục một lần.
Việc tiếp theo:
  1. Chạy `kiosk queue list` đến khi không còn mục nào chờ.
  2. Rồi mới hủy {file} và {key}.
{new} new items of kiosk {kiosk} were taken in; {known} were known before. This kiosk delivers each of them once.
Next:
  1. kiosk queue list, until nothing waits.
  2. Only then destroy {file} and {key}."""

_AFTER_SALVAGE = """\
Cứu được {recovered} mục; {known} mục đã có từ trước; không mất mục nào đọc được.
Việc tiếp theo: `kiosk queue list` đến khi không còn mục nào chờ, rồi cất {file} đi nơi khác.
{recovered} items were recovered; {known} were known before; nothing that was found is lost.
Next: kiosk queue list, until nothing waits; then move {file} away."""

_AFTER_SALVAGE_LOST = """\
Cứu được {recovered} mục; {known} mục đã có từ trước; KHÔNG đọc được {lost}.
Việc tiếp theo: giữ {file} và khóa, gọi kỹ thuật; báo quầy tiếp đón để gọi người bệnh theo số đã in.
{recovered} items were recovered; {known} were known before; {lost} could NOT be read.
Next: keep {file} and the key, call the developers; tell the desk to ask for patients who hold printed numbers."""
