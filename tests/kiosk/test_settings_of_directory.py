import pytest

from kiosk.commands.config import as_toml
from kiosk.composition.directory import directory_server, directory_url
from kiosk.hospital.web import Anonymous, TokenFile
from kiosk.settings import SettingsError, parse

KEY = "A" * 43 + "="
GOOD = """
[kiosk]
id = "K3"
name = "Quầy 3"
hospital = "Bệnh viện Ví Dụ"
[hospital]
url = "https://his.example.vn/"
"""
HL7 = """
[kiosk]
id = "K3"
name = "Quầy 3"
hospital = "Bệnh viện Ví Dụ"
[hospital]
url = "mllp://his.example.vn:2575"
[hospital.hl7]
departments_file = "/etc/kiosk/departments.csv"
receiving_application = "HIS"
receiving_facility = "BV"
sending_facility = "BV"
"""


def test_without_the_table_there_is_no_directory() -> None:
    settings = parse(GOOD, "kiosk.toml")
    assert (settings.directory, directory_url(settings)) == (None, None)
    assert "# directory is not set" in as_toml({"directory": None})


def test_with_a_key_alone_it_comes_from_the_hospitals_own_server() -> None:
    settings = parse(f'{GOOD}[directory]\nkey = "{KEY}"\n', "kiosk.toml")
    assert directory_url(settings) == "https://his.example.vn/kiosk/v1/directory"


def test_a_file_alone_needs_no_key() -> None:
    settings = parse(f'{HL7}[directory]\nfile = "/etc/kiosk/departments.toml"\n', "kiosk.toml")
    assert directory_url(settings) is None
    with pytest.raises(ValueError, match="no server"):
        directory_server(settings)


@pytest.mark.parametrize(
    ("url", "token", "sent"),
    [
        ("https://his.example.vn:443/other", "", True),
        ("https://files.example.vn/directory.json", "", False),
        ("http://his.example.vn/directory", "", False),
        ("https://files.example.vn/directory.json", 'token_file = "/run/other"\n', True),
    ],
)
def test_what_the_kiosk_shows_its_hospital_goes_to_no_other_server(url: str, token: str, sent: bool) -> None:
    text = GOOD + 'token_file = "/run/token"\n' + f'[directory]\nkey = "{KEY}"\nurl = "{url}"\n{token}'
    server = directory_server(parse(text, "kiosk.toml"))
    shown = server._http._credentials
    assert isinstance(shown, TokenFile if sent else Anonymous)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{GOOD}[directory]\n", "line 8, directory: says nothing"),
        (f"{GOOD}[directory]\nkey = 'short'\n", "line 9, directory.key: takes the hospital's public key"),
        (f"{GOOD}[directory]\nkey = '{'A' * 44}'\n", "takes the hospital's public key"),
        (f"{GOOD}[directory]\nurl = 'https://his.example.vn/d'\n", "no version is accepted without it"),
        (f"{GOOD}[directory]\nkey = '{KEY}'\nurl = 'ftp://his.example.vn/d'\n", "takes an address such as"),
        (f"{GOOD}[directory]\nkey = '{KEY}'\nurl = 'https://his.example.vn/d?x=1'\n", "takes an address such as"),
        (f"{GOOD}[directory]\nkey = '{KEY}'\ntoken_file = '/run/token'\n", "goes with url"),
        (f"{GOOD}[directory]\nfile = 'departments.toml'\n", "directory.file: takes a path that begins with /"),
        (f"{GOOD}[directory]\nfile = '/d.toml'\nkept = ''\n", "directory.kept: takes a path"),
        (f"{HL7}[directory]\nkey = '{KEY}'\n", "gives out no directory"),
        (f"{GOOD}[directory]\nkeys = 1\n", "Known keys: url, key"),
    ],
)
def test_what_cannot_be_is_said_with_its_line(text: str, words: str) -> None:
    with pytest.raises(SettingsError, match=words.replace("?", r"\?")):
        parse(text, "kiosk.toml")
