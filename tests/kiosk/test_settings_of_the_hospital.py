"""Which system the hospital has, and what a technician hears of a table that cannot be."""

import socket

import pytest

from kiosk.__main__ import main
from kiosk.composition.hospitals import open_hospital
from kiosk.doctor.findings import Light
from kiosk.doctor.hospital import look_at_hospital
from kiosk.hospital.fhir import FhirHospital
from kiosk.hospital.hl7v2 import Hl7Hospital
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.port import Hospital
from kiosk.hospital.portal import PortalCoverage
from kiosk.settings import SettingsError, parse

KIOSK = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n'
NATIVE = '[hospital]\nurl = "https://his.example.vn"\n'
FHIR = NATIVE + '[hospital.fhir]\nhospital = "https://benhvien.example.vn"\n'
HL7 = """[hospital]
url = "mllp://192.0.2.7:2575"
[hospital.hl7]
departments_file = "FOLDER/departments.toml"
records_folder = "FOLDER/records"
receiving_application = "HIS"
receiving_facility = "BV"
sending_facility = "BV"
"""
PORTAL = """[insurance_portal]
username = "01043_BV"
password_file = "/run/credentials/portal-password"
operator_file = "/run/credentials/portal-operator"
"""
OAUTH2 = 'auth = "oauth2"\nclient_id = "K3"\nsecret_file = "s"\ntoken_url = "https://sso.example.vn/token"\n'
TABLE = '[[departments]]\nid = "tm"\ncode = "TM"\nname = "Tim mạch"\nrooms = []\n'


def opened(text: str, folder) -> Hospital:
    (folder / "departments.toml").write_text(TABLE, "utf-8")
    return open_hospital(parse(KIOSK + text.replace("FOLDER", str(folder)), "kiosk.toml"))


@pytest.mark.parametrize(("text", "kind"), [(NATIVE, NativeHospital), (FHIR, FhirHospital), (HL7, Hl7Hospital)])
def test_the_table_that_is_there_decides_which_system_is_spoken_to(text: str, kind: type, tmp_path) -> None:
    hospital = opened(text, tmp_path)
    assert isinstance(hospital, kind)
    hospital.close()


@pytest.mark.parametrize("text", [NATIVE, FHIR, HL7])
def test_any_of_them_may_have_the_kiosk_ask_the_insurance_portal(text: str, tmp_path) -> None:
    hospital = opened(text + PORTAL, tmp_path)
    assert isinstance(hospital, PortalCoverage)
    hospital.close()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NATIVE.replace("https", "ftp"), "hospital.url: takes an address such as"),
        (NATIVE + 'auth = "token"\n', 'hospital.token_file: is needed where auth is "token"'),
        (NATIVE + 'auth = "oauth2"\nclient_id = "K3"\nsecret_file = "s"\n', "hospital.token_url: is needed"),
        (NATIVE + 'auth = "hmac"\n', "hospital.secret_file: is needed"),
        (NATIVE + 'auth = "magic"\n', "takes one of: none, token, oauth2, hmac"),
        (NATIVE + 'client_cert_file = "c.pem"\n', "goes with client_key_file"),
        (FHIR.replace("https://benhvien", "benhvien"), "hospital.fhir.hospital: takes the address"),
        (FHIR + 'identifiers = "own"\n', "hospital.fhir.citizen: is needed"),
        (FHIR + HL7.partition("\n")[2].partition("\n")[2].replace("FOLDER", "f"), "a hospital has one system"),
        (HL7.replace("mllp:", "https:"), "takes mllp://host:port"),
        (HL7.replace("2575", "99999"), "takes mllp://host:port"),
        (HL7.replace("192.0.2.7", "his..vn"), "takes mllp://host:port"),
        (HL7.replace("mllp://", "mllp://kiosk:secret@"), "takes mllp://host:port"),
        (HL7 + 'listen = "127.0.0.1:70000"\n', "hospital.hl7.listen: takes host:port"),
        (HL7 + 'listen = "his..vn:2575"\n', "hospital.hl7.listen: takes host:port"),
        (NATIVE.replace("https://", "https://kiosk:secret@"), "hospital.url: takes an address such as"),
        (NATIVE.replace("vn", "vn/?key=secret"), "hospital.url: takes an address such as"),
        (NATIVE + OAUTH2.replace("https://", "https://kiosk:secret@"), "hospital.token_url: takes an address"),
        (NATIVE + PORTAL + 'url = "https://a@b"\n', "insurance_portal.url: begins with"),
        (NATIVE + PORTAL + 'url = "http://[::1"\n', "insurance_portal.url: begins with https://"),
        (HL7.replace("mllp:", "mllps:"), "hospital.ca_file: is needed for mllps"),
        (HL7 + 'listen = "2575"\n', "hospital.hl7.listen: takes host:port"),
        (HL7.replace('"HIS"', '" "'), "hospital.hl7.receiving_application: cannot be empty"),
        (HL7.replace("[hospital.hl7]", 'token_file = "t"\n[hospital.hl7]'), "hospital.auth: is for HTTP"),
        (NATIVE + PORTAL + 'url = "http://egw.example.vn"\n', "insurance_portal.url: begins with https://"),
        (NATIVE + PORTAL + 'facility = "1043"\n', "insurance_portal.facility: takes the hospital's 5 characters"),
        (NATIVE + PORTAL.replace("01043_BV", ""), "insurance_portal.username: cannot be empty"),
    ],
)
def test_what_cannot_be_is_told_with_its_key(text: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(KIOSK + text, "kiosk.toml")
    assert words in str(caught.value)


def test_a_token_file_alone_is_enough() -> None:
    settings = parse(KIOSK + NATIVE + 'token_file = "/run/credentials/token"\n', "kiosk.toml")
    assert settings.hospital.way_in == "token"


@pytest.mark.parametrize(
    "text",
    [
        NATIVE + OAUTH2,
        FHIR + '[hospital.fhir.series]\ndep-tm = "TM"\n"khoa nội" = "N"\n',
        HL7 + 'peers = ["192.0.2.9"]\n[hospital.hl7.authorities.citizen]\nname = "CCCD"\ntype = "NI"\n',
        NATIVE + PORTAL,
    ],
)
def test_what_is_shown_can_be_read_again_and_is_the_same(text: str, tmp_path, capsys) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(KIOSK + text, "utf-8")
    assert main(["config", "show", "--config", str(config)]) == 0
    shown = capsys.readouterr().out
    assert "[hospital]" in shown
    assert parse(shown, "shown.toml") == parse(KIOSK + text, "kiosk.toml")


@pytest.mark.parametrize("there", [True, False])
def test_the_doctor_looks_whether_an_interface_engine_is_there(there: bool, tmp_path) -> None:
    (tmp_path / "departments.toml").write_text(TABLE, "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as engine:
        port = engine.getsockname()[1]
        if not there:
            engine.close()
        text = HL7.replace("192.0.2.7:2575", f"127.0.0.1:{port}").replace("FOLDER", str(tmp_path))
        (finding,) = look_at_hospital(parse(KIOSK + text, "kiosk.toml"))
    assert finding.light is (Light.GREEN if there else Light.RED)
    assert there or "connection refused" in finding.what
