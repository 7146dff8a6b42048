import pytest

from kiosk.settings import SettingsError, load, parse

GOOD = """
language = "vi"
[kiosk]
id = "K3"
name = "Quầy 3"
hospital = "Bệnh viện Ví Dụ"
[hospital]
url = "https://his.example.vn"
"""


def wrong(extra: str) -> str:
    with pytest.raises(SettingsError) as caught:
        parse(GOOD + extra, "kiosk.toml")
    return str(caught.value)


def test_the_least_a_kiosk_needs_is_its_name_and_the_hospitals_address() -> None:
    settings = parse(GOOD, "kiosk.toml")
    assert settings.kiosk.id == "K3"
    assert settings.screen.width == 1080
    assert settings.printers == {}


def test_a_wrong_type_names_file_line_and_key() -> None:
    assert wrong("[screen]\nwidth = 'wide'\n") == "kiosk.toml, line 10, screen.width: expected int, got str"


def test_an_unknown_key_is_told_with_the_known_ones() -> None:
    assert wrong("[scanner]\nprot = 'x'\n").startswith(
        "kiosk.toml, line 10, scanner.prot: there is no such key here. Known keys: port, baudrate"
    )


def test_a_word_that_is_not_on_the_list_is_told_with_the_list() -> None:
    assert "takes one of: pcsc, pn532" in wrong("[chip]\nconnection = 'usb'\n")


def test_a_missing_key_names_its_table() -> None:
    with pytest.raises(SettingsError, match=r"kiosk.toml, line 1: \[kiosk\] needs the key `name`"):
        parse("[kiosk]\nid = 'K3'\n[hospital]\nurl = 'https://x'\n", "kiosk.toml")


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ("[waits]\nidle_reset = 5\n", "20 or more"),
        ("[screen]\ndiagonal_inches = 2\n", "from 5 to 100"),
        ("[screen]\nscale = 0\n", "takes 1 on a kiosk"),
        ("[screen]\nscale = nan\n", "takes 1 on a kiosk"),
        ("[camera]\nsource = ''\n", "takes a path or an address"),
        ("[keyboard_scanner]\ndevice = ' '\n", "takes a path or an address"),
        ("[queue]\npath = ''\n", "takes a path or an address"),
        ("[chip]\nconnection = 'pn532'\n", "serial port of the PN532"),
        ("[chip]\nconnection = 'pcsc'\ntrust_folder = ''\n", "takes a path or an address"),
        ("[scanner]\nport = '/dev/x'\nbaudrate = 1200\n", "9600 or 115200"),
        ("[scanner]\nport = '/dev/x'\nmaker = 'zebra'\ntrigger = true\n", "only with maker honeywell"),
        ("[camera]\nsource = '/dev/x'\nwidth = 160\n", "320 x 240"),
        ("[service]\npin_file = 'service.pin'\n", "begins with /"),
        ("[service]\nexport_folder = ''\n", "begins with /"),
        ("[languages]\nfolder = 'words'\n", "begins with /"),
        ("[ticket]\ntemplate = 'ticket.toml'\n", "begins with /"),
    ],
)
def test_values_that_types_allow_but_sense_does_not_are_refused_with_the_remedy(extra: str, words: str) -> None:
    assert words in wrong(extra)


def test_a_file_that_is_not_there_says_so(tmp_path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path / "kiosk.toml")


def test_a_file_that_is_not_toml_says_so(tmp_path) -> None:
    (tmp_path / "kiosk.toml").write_text("kiosk = ")
    with pytest.raises(SettingsError, match="is not TOML"):
        load(tmp_path / "kiosk.toml")
