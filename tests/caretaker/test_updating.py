"""A release from a stick: from there only, by the image's own program, and nowhere but in the image."""

from pathlib import Path

import pytest

from kiosk.caretaker.doing import Ran, Step
from kiosk.caretaker.requests import Update, update_unit
from support.bare_machine import BareMachine

FOLDER = "/run/media/kiosk/KINGSTON/kiosk_1.5.0~3_production.update"


@pytest.fixture
def image(machine: BareMachine) -> BareMachine:
    machine.places.updater.parent.mkdir(parents=True)
    machine.places.updater.touch()
    signed(machine, FOLDER)
    return machine


def signed(machine: BareMachine, folder: str) -> Path:
    place = machine.places.root / folder.lstrip("/")
    place.mkdir(parents=True)
    for name in ("SHA256SUMS", "SHA256SUMS.gpg"):
        (place / name).touch()
    return place


def test_the_images_program_is_started_in_a_unit_that_is_named_after_the_folder(image: BareMachine) -> None:
    assert image.caretaker().do(Update(FOLDER)).steps == (Step.UPDATING,)
    unit = r"kiosk-update-stick@run-media-kiosk-KINGSTON-kiosk_1.5.0\x7e3_production.update.service"
    assert image.programs.lines("systemctl") == [f"systemctl --no-block start {unit}"]
    assert "ask=update" in image.journal


def test_a_name_is_escaped_as_systemd_does_it() -> None:
    """`systemd-escape --path` 252 gave these when this was written."""
    assert update_unit("/run/media/kiosk/USB-1/a_b:c.d~e") == (
        r"kiosk-update-stick@run-media-kiosk-USB\x2d1-a_b:c.d\x7ee.service"
    )


def test_a_machine_that_is_no_image_says_what_to_do_instead(machine: BareMachine) -> None:
    signed(machine, FOLDER)
    assert machine.caretaker().do(Update(FOLDER)).problem == "this machine is no image: update its package"
    assert machine.programs.lines("systemctl") == []


@pytest.mark.parametrize(
    "source",
    [
        "/etc/kiosk",
        "https://updates.example.vn",
        "/run/media/kiosk",
        "/run/media/kiosk/../../../etc",
        "/run/media/kiosk/KINGSTON/..",
        "/run/media/kiosk/KINGSTON/x|e;id",
        "/run/media/kiosk/KINGSTON/$(id)",
        "/run/media/kiosk/KINGSTON/%n",
        "/run/media/kiosk/KINGSTON/a b",
        "/run/media/kiosk/KINGSTON/kiosk\n",
        "/run/media/kiosk/KINGSTON/not-there",
        "/run/media/kiosk/a/b/c/d",
        "",
    ],
)
def test_nothing_but_a_plain_folder_of_a_stick_is_taken(image: BareMachine, source: str) -> None:
    assert "from a stick only" in image.caretaker().do(Update(source)).problem
    assert image.programs.lines("systemctl") == []


def test_a_link_on_the_stick_leads_nowhere(image: BareMachine) -> None:
    outside = signed(image, "/srv/update")
    (image.places.sticks / "KINGSTON/link").symlink_to(outside)
    assert "from a stick only" in image.caretaker().do(Update("/run/media/kiosk/KINGSTON/link")).problem


def test_a_folder_without_a_signature_is_no_update(image: BareMachine) -> None:
    (image.places.root / FOLDER.lstrip("/") / "SHA256SUMS.gpg").unlink()
    assert "SHA256SUMS.gpg is missing" in image.caretaker().do(Update(FOLDER)).problem
    assert image.programs.lines("systemctl") == []


def test_where_systemd_refuses_that_is_the_answer(image: BareMachine) -> None:
    image.programs.answers["systemctl"] = Ran(1, said="Access denied")
    assert "Access denied" in image.caretaker().do(Update(FOLDER)).problem
