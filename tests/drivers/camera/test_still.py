import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from drivers.camera import StillDecoder, UnreadableFileError, decode_file, still
from drivers.camera.codes import DecodedCode
from drivers.camera.messages import CodeFound
from drivers.device import DeviceProtocolError, DeviceTimeout


@pytest.fixture
def picture(tmp_path: Path, card_png: bytes) -> Path:
    path = tmp_path / "thẻ căn cước.png"
    path.write_bytes(card_png)
    return path


@pytest.fixture(scope="module")
def decoder() -> Iterator[StillDecoder]:
    with StillDecoder() as decoder:
        yield decoder


def test_the_code_of_a_picture(picture: Path, card: bytes) -> None:
    [(frame, code, milliseconds)] = decode_file(picture)
    assert (frame, code.payload, code.symbology, code.decoder) == (0, card, "QR", "zxing")
    assert 0 < milliseconds < 10_000


def test_the_codes_of_every_frame_of_a_video(decoder: StillDecoder, card_video: Path, card: bytes) -> None:
    found = decoder.decode(card_video)
    assert [code.frame_index for code in found] == list(range(3, 13))
    assert {code.code.payload for code in found} == {card}


def test_a_picture_without_a_code_has_none(decoder: StillDecoder, tmp_path: Path) -> None:
    from PIL import Image  # noqa: PLC0415

    Image.new("L", (64, 64), 200).save(tmp_path / "empty.png")
    assert decoder.decode(tmp_path / "empty.png") == []


def test_a_relative_path_is_meant_from_here(
    decoder: StillDecoder, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(picture.parent)
    assert len(decoder.decode(picture.name)) == 1


def test_one_child_decodes_many_files_and_survives_bad_ones(
    decoder: StillDecoder, picture: Path, tmp_path: Path
) -> None:
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    (tmp_path / "text.txt").write_text("no picture")
    (tmp_path / "empty.jpg").touch()
    for bad in ("broken.png", "text.txt", "empty.jpg", "missing.png", "."):
        with pytest.raises(UnreadableFileError):
            decoder.decode(tmp_path / bad)
        assert len(decoder.decode(picture)) == 1


def test_the_path_stands_in_the_error_and_says_what_is_wrong(decoder: StillDecoder, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"missing\.png: there is no such file"):
        decoder.decode(tmp_path / "missing.png")


def test_a_decoder_that_dies_of_a_file_is_replaced_for_the_next(picture: Path) -> None:
    with StillDecoder() as decoder:
        before = {child.pid for child in psutil.Process().children()}
        assert len(decoder.decode(picture)) == 1
        [child] = [child for child in psutil.Process().children() if child.pid not in before]
        os.kill(child.pid, signal.SIGKILL)
        with pytest.raises(UnreadableFileError):
            decoder.decode(picture)
        assert len(decoder.decode(picture)) == 1


def test_a_file_that_takes_too_long_is_given_up(picture: Path) -> None:
    with StillDecoder(timeout_s=0) as decoder, pytest.raises(DeviceTimeout):
        decoder.decode(picture)


def test_its_child_is_shut_in(picture: Path) -> None:
    """What that keeps it from: test_confinement.py."""
    with StillDecoder() as decoder:
        decoder.decode(picture)
        assert decoder._worker is not None
        status = Path(f"/proc/{decoder._worker.pid}/status").read_text()
        assert "NoNewPrivs:\t1" in status
        assert "Seccomp:\t2" in status


def test_a_pipe_and_a_name_that_is_no_utf_8_are_refused_at_once(
    decoder: StillDecoder, picture: Path, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    strange = tmp_path / os.fsdecode(b"name \xff.png")
    strange.write_bytes(picture.read_bytes())
    for path in (tmp_path / "pipe.png", strange):
        with pytest.raises(UnreadableFileError, match="no picture or video"):
            decoder.decode(path)


class Talker:
    """A decoder that finds codes for ever."""

    def __init__(self, *_: object) -> None:
        self.said = 0

    def tell(self, _line: bytes) -> None:
        pass

    def message(self, _timeout_s: float) -> CodeFound:
        self.said += 1
        return CodeFound(DecodedCode(b"code", "QR", "zbar"), self.said, 1.0)

    def end(self) -> None:
        pass


def test_a_decoder_that_never_ends_is_not_listened_to_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(still, "WorkerProcess", Talker)
    with pytest.raises(DeviceTimeout):
        StillDecoder(timeout_s=0.05).decode("film.mp4")
    monkeypatch.setattr(still, "_MOST_CODES", 10)
    with pytest.raises(DeviceProtocolError):
        StillDecoder(timeout_s=60).decode("film.mp4")
