import gzip
import os
from importlib.resources import files

import pytest

from kiosk.ticket.template import DEFAULT, Logo, Number, TemplateError
from ui.paper import load_template, template_or_default
from ui.paper.template_files import read_template

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h4v10h-4z"/></svg>'
LOGO = '[[block]]\nkind = "logo"\nfile = "logo.svg"\n'


@pytest.fixture
def default_text():
    return files("kiosk.ticket.template").joinpath("default.toml").read_text("utf-8")


@pytest.fixture
def template(tmp_path, default_text):
    """Writes a template, and the logo beside it."""

    def write(more="", logo=SVG):
        path = tmp_path / "ticket.toml"
        path.write_text(default_text + more, "utf-8")
        if logo is not None:
            (tmp_path / "logo.svg").write_text(logo, "utf-8")
        return path

    return write


def test_a_logo_is_read_from_beside_the_template(template):
    loaded = load_template(template(LOGO))
    assert loaded.blocks[-1].part == Logo("logo.svg", picture=SVG.encode())
    assert loaded.blocks[:-1] == DEFAULT.blocks


@pytest.mark.parametrize(
    ("logo", "problem"),
    [
        (None, r"ticket\.toml, line \d+: logo, .*logo\.svg cannot be read \(No such file"),
        ("GIF89a", r"logo, .*logo\.svg is no PNG or SVG picture that can be drawn"),
        (SVG + " " * 1_000_001, r"has more than 1 MB; a logo takes 1 MB or less"),
    ],
)
def test_a_logo_that_cannot_be_drawn_is_named(template, logo, problem):
    with pytest.raises(TemplateError, match=problem):
        load_template(template(LOGO, logo))


@pytest.mark.parametrize(
    "within",
    [
        '<image href="file:///etc/hostname" width="9" height="9"/>',
        '<g id="a"/><use href="#a"/>',
        '<svg:use xmlns:svg="http://www.w3.org/2000/svg" href="#a"/>',
        '<filter id="f"><feGaussianBlur stdDeviation="5000"/></filter>',
        '<path stroke="#000" stroke-dasharray="0.000001" d="M0 5h30"/>',
    ],
)
def test_a_logo_opens_no_other_file_and_does_not_grow(template, within, capfd):
    with pytest.raises(TemplateError, match="an SVG may hold plain shapes only"):
        load_template(template(LOGO, SVG.replace("</svg>", f"{within}</svg>")))
    assert "/etc/hostname" not in capfd.readouterr().err


def test_a_packed_logo_is_not_unpacked(template, tmp_path):
    path = template(LOGO)
    (tmp_path / "logo.svg").write_bytes(gzip.compress(SVG.encode()))
    with pytest.raises(TemplateError, match="no PNG or SVG picture"):
        load_template(path)


def test_what_would_never_end_is_no_template_and_no_logo(tmp_path, template):
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "zero.toml").symlink_to("/dev/zero")
    for name in ("pipe.toml", "zero.toml"):
        with pytest.raises(TemplateError, match="cannot be read"):
            load_template(tmp_path / name)
    own = template(LOGO, None)
    for make in (os.mkfifo, lambda path: path.symlink_to("/dev/zero")):
        make(tmp_path / "logo.svg")
        with pytest.raises(TemplateError, match=r"line \d+: logo, .*logo\.svg cannot be read"):
            load_template(own)
        (tmp_path / "logo.svg").unlink()


def test_a_file_that_is_none_is_named(tmp_path):
    with pytest.raises(TemplateError, match="cannot be read"):
        load_template(tmp_path)
    (tmp_path / "latin.toml").write_bytes(b"# b\xe9")
    with pytest.raises(TemplateError, match="is not UTF-8"):
        load_template(tmp_path / "latin.toml")


def test_a_file_saved_on_windows_is_read_too(tmp_path, default_text):
    path = tmp_path / "ticket.toml"
    path.write_bytes(default_text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert load_template(path) == DEFAULT


def test_a_kiosk_prints_with_the_hospitals_template(template):
    chosen, problem = template_or_default(str(template(LOGO)))
    assert (len(chosen.blocks), problem) == (len(DEFAULT.blocks) + 1, "")


def test_a_kiosk_without_a_template_has_nothing_to_note():
    assert template_or_default(None) == (DEFAULT, "")


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ('[[block]]\nkind = "nobody"\n', '"nobody" is no kind of block'),
        ('[[block]]\nkind = "number"\n', "has the block number twice"),
        (LOGO, "cannot be read"),
    ],
)
def test_a_kiosk_whose_template_became_unusable_prints_with_the_default_one_and_says_why(template, more, problem):
    path = template(more, logo=None)
    chosen, reason = template_or_default(str(path))
    assert chosen == DEFAULT
    assert reason.startswith(str(path))
    assert problem in reason


def test_what_is_doubtful_can_still_be_looked_at(template):
    path = template('[[block]]\nkind = "number"\n')
    assert isinstance(read_template(path).blocks[-1].part, Number)
    with pytest.raises(TemplateError):
        load_template(path)
