"""What `packaging/build try-image` is made of, without booting anything."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import requests
from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).parents[2]
TRIAL = ROOT / "packaging/image/trial"
FONT = ROOT / "ui/assets/fonts/BeVietnamPro_700Bold.ttf"
MODULES = ("line", "machine", "seeing", "serving", "trouble")


@pytest.fixture
def trial(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    """Its modules, which find each other as scripts of one folder do."""
    monkeypatch.syspath_prepend(str(TRIAL))
    yield {name: __import__(name) for name in MODULES}
    for name in MODULES:
        sys.modules.pop(name, None)


def shell_behind(path: Path) -> threading.Thread:
    """A shell on a socket, as the machine's unit has it on its port."""
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.listen(1)

    def serve() -> None:
        connection, _ = server.accept()
        with connection, server:
            number = connection.fileno()
            subprocess.run(["sh"], stdin=number, stdout=number, stderr=number, check=False)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    return thread


def test_a_line_says_what_was_said_and_nothing_of_before(trial: dict[str, ModuleType], tmp_path: Path) -> None:
    thread = shell_behind(tmp_path / "line")
    line = trial["line"].Line(tmp_path / "line", lambda: True)

    assert line.run("echo one; echo two >&2", 20) == "one\ntwo\n"
    assert line.run('printf "%s" "$((6 * 7))"', 20) == "42"

    line.close()
    thread.join(20)


def test_a_command_that_fails_in_the_machine_fails_here(trial: dict[str, ModuleType], tmp_path: Path) -> None:
    thread = shell_behind(tmp_path / "line")
    line = trial["line"].Line(tmp_path / "line", lambda: True)

    with pytest.raises(trial["trouble"].TrialError, match="ended with 3: gone wrong"):
        line.run("echo gone wrong; exit 3", 20)
    assert line.run("echo nothing; false", 20, check=False) == "nothing\n"

    line.close()
    thread.join(20)


def test_a_machine_that_is_off_is_not_waited_for(trial: dict[str, ModuleType], tmp_path: Path) -> None:
    line = trial["line"].Line(tmp_path / "line", lambda: False)
    with pytest.raises(trial["trouble"].TrialError, match="the machine is off"):
        line.run("true", 600)


def test_words_on_a_screen_are_read_and_missing_ones_are_named(trial: dict[str, ModuleType], tmp_path: Path) -> None:
    picture = Image.new("RGB", (1080, 400), "white")
    ImageDraw.Draw(picture).text((60, 120), "Đăng ký khám bệnh", "black", ImageFont.truetype(str(FONT), 72))
    picture.save(tmp_path / "screen.png")

    assert trial["seeing"].shows(tmp_path / "screen.png", "Đăng ký khám bệnh") == []
    assert trial["seeing"].shows(tmp_path / "screen.png", "khám bệnh", "Thiết lập kiosk") == ["Thiết lập kiosk"]


def test_nothing_is_read_on_a_black_screen(trial: dict[str, ModuleType], tmp_path: Path) -> None:
    Image.new("RGB", (1080, 400), "black").save(tmp_path / "screen.png")
    assert trial["seeing"].shows(tmp_path / "screen.png", "Đăng ký") == ["Đăng ký"]


def test_the_update_server_tells_how_much_of_a_root_went_out(trial: dict[str, ModuleType], tmp_path: Path) -> None:
    (tmp_path / "kiosk_1_x.root").write_bytes(bytes(3 << 20))
    (tmp_path / "SHA256SUMS").write_bytes(b"sums")
    server = trial["serving"].UpdateServer(tmp_path)
    sent: list[int] = []
    server.on_bytes = sent.append
    here = server.address.replace("10.0.2.2", "127.0.0.1")

    assert requests.get(f"{here}/SHA256SUMS", timeout=20).content == b"sums"
    assert sent == []
    assert len(requests.get(f"{here}/kiosk_1_x.root", timeout=20).content) == 3 << 20
    assert sent == [1 << 20, 2 << 20, 3 << 20]
    server.close()


def test_the_shell_comes_in_as_a_credential_and_is_no_part_of_the_image(trial: dict[str, ModuleType]) -> None:
    unit = trial["line"].CREDENTIALS["systemd.extra-unit.trial-line.service"]
    assert trial["line"].PORT in unit
    written = [path for path in (ROOT / "packaging/image").rglob("*") if path.is_file() and TRIAL not in path.parents]
    assert not [path for path in written if "virtio-ports" in path.read_text("utf-8")]
