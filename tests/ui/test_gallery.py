"""The gallery writes a picture of every screen."""

from PySide6.QtGui import QImage

from kiosk.journey import Language
from ui.gallery import PanelSize, render_gallery
from ui.samples import scenes
from ui.service_samples import service_scenes
from ui.view_models.screens import NOTICES, SCREENS


def test_every_scene_becomes_a_picture(qapp, tmp_path):
    files = render_gallery(tmp_path, languages=[Language.EN], sizes=[PanelSize(270, 480, 21.5)])
    assert len(files) == len(scenes()) + len(service_scenes())
    assert {QImage(str(file)).size().toTuple() for file in files} == {(270, 480)}
    assert (tmp_path / "270x480" / "en" / "welcome.png").exists()


def test_the_samples_cover_every_screen_and_every_notice():
    covered = {name.split("--")[0] for name in scenes()}
    assert covered == {*SCREENS.values(), *NOTICES.values()}
