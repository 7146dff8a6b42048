"""`kiosk gallery`: a picture of every screen in every appearance asked for, and a page of them with their words."""

from html.parser import HTMLParser

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.__main__ import main
from kiosk.journey import LANGUAGES, Language, Palette
from support.measuring.pictures import compare
from ui.gallery import (
    PANELS,
    PORTRAIT,
    Appearance,
    GalleryError,
    House,
    PanelSize,
    Sheet,
    Stand,
    Wanted,
    appearances,
    drawn_by,
    names_of_screens,
    panel_named,
    png_of,
    render_gallery,
    sheets,
)
from ui.gallery.page import page_of
from ui.gallery.png import few_colours
from ui.samples import scenes
from ui.view_models.screens import NOTICES, SCREENS

TINY = 0.1
VI, EN = Language.VI, Language.EN


class Page(HTMLParser):
    """What stands in an index page."""

    def __init__(self, text):
        super().__init__()
        self.pictures, self.sections, self.cells, self.addresses = [], [], [], []
        self._cell = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.addresses += [given[name] for name in ("src", "href") if name in given]
        if tag == "img":
            self.pictures.append(given["src"])
        if tag == "section":
            self.sections.append(given["id"])
        self._cell = tag == "td"

    def handle_data(self, data):
        if self._cell:
            self.cells.append(data)


@pytest.fixture
def stand(qapp):
    opened = []

    def open_stand(scale=TINY):
        opened.append(Stand(PORTRAIT, scale, House()))
        return opened[-1]

    yield open_stand
    for each in opened:
        each.close()


PLAIN = Appearance()


def sheet(out, names, look=PLAIN):
    return Sheet(out, look, tuple(names), TINY, House())


def test_every_scene_becomes_a_picture(qapp, tmp_path):
    files = render_gallery(tmp_path, languages=[EN], sizes=[PanelSize(270, 480)], scale=0.2)
    assert len(files) == len(names_of_screens())
    assert {QImage(str(file)).size().toTuple() for file in files} == {(54, 96)}
    assert (tmp_path / "270x480" / "en" / "light-0" / "welcome.png").exists()


def test_the_samples_cover_every_screen_and_every_notice():
    covered = {name.split("--")[0] for name in scenes()}
    assert covered == {*SCREENS.values(), *NOTICES.values()}


def test_the_usual_is_every_language_as_the_kiosk_waits_and_the_first_also_made_easier():
    looks = appearances(Wanted(languages=(VI, EN)))
    assert [look.folder for look in looks] == [
        "1080x1920/vi/light-0",
        "1080x1920/en/light-0",
        "1080x1920/vi/light-3",
        "1080x1920/vi/dark-0",
        "1080x1920/vi/high-contrast-0",
        "1080x1920/vi/light-0-low",
    ]


def test_what_is_asked_for_is_drawn_in_every_combination():
    wanted = Wanted(tuple(PANELS.values()), LANGUAGES, tuple(Palette), (0, 1, 2, 3), low=True)
    looks = appearances(wanted)
    assert len({look.folder for look in looks}) == len(looks) == 5 * len(LANGUAGES) * 3 * 4


def test_the_technicians_menu_is_drawn_only_as_it_can_look(tmp_path):
    looks = appearances(Wanted(languages=(VI,)))
    parts = sheets(tmp_path, looks, names_of_screens(), TINY, House())
    menus = {part.look for part in parts for name in part.names if name.startswith("service-")}
    assert menus == {Appearance()}
    assert sum(len(part.names) for part in parts) == len(names_of_screens()) + 4 * len(scenes())


@pytest.mark.parametrize("words", ["1080x1920", "2160x3840@32", "1920x1080@18.5"])
def test_a_panel_is_known_by_its_name_or_told_with_its_inches(words):
    assert words.startswith(str(panel_named(words)))


@pytest.mark.parametrize("words", ["huge", "1080x1921", "99x99@5", "1080x1920@"])
def test_a_panel_nobody_knows_is_refused(words):
    with pytest.raises(ValueError, match=words):
        panel_named(words)


def test_the_words_of_two_languages_stand_in_the_same_places(stand):
    window = stand()
    spoken = {}
    for language in (VI, EN):
        window.show("review", Appearance(language=language))
        window.picture()
        spoken[language] = window.words()
    assert list(spoken[VI]) == list(spoken[EN])
    pairs = dict(zip(spoken[VI].values(), spoken[EN].values(), strict=True))
    assert pairs["Xác nhận và lấy số"] != "Xác nhận và lấy số"
    assert "Gọi hỗ trợ" not in pairs


def test_of_a_notice_only_its_own_words_are_listed(stand):
    window = stand()
    window.show("emergency", Appearance())
    window.picture()
    assert window.words()
    assert "Nhập số giấy tờ" not in window.words().values()


def test_the_words_of_the_frame_are_listed_once(stand):
    window = stand()
    window.show("welcome", Appearance())
    window.picture()
    assert "Gọi hỗ trợ" in window.words().values()


def test_the_page_shows_every_picture_and_says_how_many(stand, tmp_path):
    looks = [Appearance(language=language) for language in (VI, EN)]
    window = stand()
    drawn = [each for look in looks for each in drawn_by(window, sheet(tmp_path, ["welcome", "identity"], look))]
    drawn.sort(key=lambda each: each.name)
    text = page_of(drawn, "Bệnh viện <Ví Dụ> & Cộng sự")
    page = Page(text)
    assert text.startswith('<!DOCTYPE html>\n<html lang="vi">')
    assert "<b>4</b> hình" in text
    assert page.sections == ["identity", "welcome"]
    assert len(page.pictures) == 4
    assert all((tmp_path / each).is_file() for each in page.pictures)
    assert not any("//" in address for address in page.addresses)
    assert {"Đây có phải là bạn?", "Is this you?"} <= {cell.replace("\N{NO-BREAK SPACE}", " ") for cell in page.cells}
    assert "Bệnh viện &lt;Ví Dụ&gt; &amp; Cộng sự" in text


def test_few_colours_keep_the_picture(stand):
    window = stand(scale=0.4)
    window.show("identity--portrait", Appearance())
    picture = window.picture()
    packed = QImage.fromData(png_of(picture))
    assert packed.format() == QImage.Format.Format_Indexed8
    assert compare(packed, picture).alike


def test_a_colour_that_is_rare_but_like_no_other_is_kept():
    shades = np.zeros((64, 64, 4), np.uint8)
    shades[:, :, :3] = np.arange(64, dtype=np.uint8)[:, None, None] * 2
    picture = QImage(shades.tobytes(), 64, 64, QImage.Format.Format_RGB32)
    picture.setPixelColor(5, 5, QColor("#00FF00"))
    assert few_colours(picture, 8).pixelColor(5, 5) == QColor("#00FF00")


def test_a_folder_that_cannot_be_written_is_told_in_words(stand, tmp_path):
    (tmp_path / "1080x1920").write_text("a file stands in the way")
    with pytest.raises(GalleryError, match="1080x1920"):
        list(drawn_by(stand(), sheet(tmp_path, ["welcome"])))


def test_a_full_disk_is_told_in_words(stand, tmp_path):
    full = tmp_path / "1080x1920" / "vi" / "light-0" / "welcome.png"
    full.parent.mkdir(parents=True)
    full.symlink_to("/dev/full")
    with pytest.raises(GalleryError, match="No space left"):
        list(drawn_by(stand(), sheet(tmp_path, ["welcome"])))


def test_the_command_draws_with_the_hospitals_own_name(tmp_path, capsys):
    config = tmp_path / "kiosk.toml"
    config.write_text(
        '[kiosk]\nid = "K1"\nname = "Quầy 1"\nhospital = "Bệnh viện Thử"\n[hospital]\nurl = "http://127.0.0.1:1"\n'
    )
    out = tmp_path / "pictures"
    asked = ["gallery", "--out", str(out), "--config", str(config), "--language", "vi", "--palette", "dark"]
    assert main([*asked, "--scale", "0.1", "--jobs", "1", "--screen", "welcome", "emergency"]) == 0
    page = Page((out / "index.html").read_text("utf-8"))
    assert page.sections[-1] == "emergency"
    assert all(section.startswith(("welcome", "emergency")) for section in page.sections)
    assert {"Bệnh viện Thử", "Quầy 1"} <= set(page.cells)
    assert len(list(out.rglob("*.png"))) == len(page.pictures) == len(page.sections)
    told = capsys.readouterr().out
    assert f"{len(page.pictures)} of {len(page.pictures)} pictures" in told
    assert str(out / "index.html") in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--screen", "nowhere"], "there is no screen nowhere"),
        (["--palette", "pink"], "there is no palette"),
        (["--text-size", "4"], "there is no text size"),
        (["--panel", "80x25"], "there is no panel 80x25"),
        (["--language", "xx"], "there is no language xx"),
    ],
)
def test_what_there_is_not_is_told_in_words(words, told, tmp_path, capsys):
    assert main(["gallery", "--out", str(tmp_path), *words]) == 2
    assert told in capsys.readouterr().err


def test_the_command_ends_with_words_where_it_cannot_write(tmp_path, capsys):
    out = tmp_path / "a-file"
    out.write_text("")
    assert main(["gallery", "--out", str(out), "--language", "vi", "--jobs", "1", "--screen", "checking"]) == 4
    assert "kiosk: gallery: " in capsys.readouterr().err


def test_the_command_names_all_screens(capsys):
    assert main(["gallery", "--screen", "list"]) == 0
    assert capsys.readouterr().out.split() == list(names_of_screens())
