# ruff: noqa: S106 - invented secrets
"""From answers to kiosk.toml and a plan that a kiosk takes."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.provisioning.answers import DEPARTMENTS, Answers, Api, Secrets, hostname_of, plan_of, settings_of
from kiosk.provisioning.checking import doubts_about
from kiosk.provisioning.plan import credential
from kiosk.provisioning.template import TEMPLATE
from kiosk.provisioning.toml_text import COMMENTS, HEAD, toml_of
from kiosk.settings import (
    Camera,
    Chip,
    DirectoryLine,
    Fhir,
    Hl7,
    HospitalLine,
    InsurancePortal,
    KeyboardScanner,
    Kiosk,
    Languages,
    Metrics,
    Printer,
    Queue,
    Scanner,
    Screen,
    Settings,
    SettingsError,
    Sound,
    Status,
    parse,
)
from kiosk.staff.pin import matches
from support.command_lines import commands_in, doubt_about

KIOSK = Kiosk("K3", "Sảnh A", "Bệnh viện")
API = Api("https://his.example.vn")


def test_the_least_that_can_be_said_makes_a_kiosk() -> None:
    plan = plan_of(Answers(KIOSK, API))
    assert parse(plan.toml, "kiosk.toml") == Settings(KIOSK, HospitalLine("https://his.example.vn"))
    assert (plan.hostname, plan.secrets, plan.network) == ("kiosk-k3", {}, None)
    assert doubts_about(plan) == ()


def test_secrets_are_named_in_the_text_and_lie_elsewhere() -> None:
    secrets = Secrets(token="t-0815", directory_token="d-0815", metrics_token="m-0815")
    answers = Answers(
        KIOSK, API, secrets, metrics=Metrics(), directory=DirectoryLine("https://d.vn/x", key="A" * 43 + "=")
    )
    plan = plan_of(answers)
    assert "0815" not in plan.toml + repr(plan) + repr(answers)
    settings_ = parse(plan.toml, "kiosk.toml")
    assert settings_.hospital.token_file == credential("token")
    assert settings_.metrics is not None
    assert settings_.metrics.token_file == credential("metrics_token")
    assert plan.secrets == {"token": "t-0815", "directory_token": "d-0815", "metrics_token": "m-0815"}


def test_the_pin_goes_along_as_the_line_of_a_pin_file(tmp_path: Path) -> None:
    plan = plan_of(Answers(KIOSK, API, Secrets(pin="482913")))
    file = tmp_path / "pin"
    file.write_text(plan.secrets["pin"])
    file.chmod(0o600)
    assert matches(file, "482913")
    assert "482913" not in msgspec.json.encode(plan).decode()
    assert parse(plan.toml, "x").service.pin_file == credential("pin")
    with pytest.raises(SettingsError, match="6 to 12 digits"):
        plan_of(Answers(KIOSK, API, Secrets(pin="111111")))


def test_what_no_kiosk_would_take_names_its_key() -> None:
    with pytest.raises(SettingsError, match=r"kiosk\.id"):
        plan_of(Answers(Kiosk("K 3!", "x", "y"), API))
    with pytest.raises(SettingsError, match=r"\[api\.hl7\]"):
        plan_of(Answers(KIOSK, Api("mllp://10.0.0.1:2575", adapter="hl7v2")))
    with pytest.raises(SettingsError, match="secret_file"):
        plan_of(Answers(KIOSK, Api("https://h.vn", auth="hmac")))


def test_every_adapter_and_way_in_makes_settings_that_can_be_used() -> None:
    hl7 = Hl7(DEPARTMENTS, "HIS", "BV", "KIOSK")
    ways = [
        Answers(KIOSK, Api("https://f.vn/fhir", "fhir", fhir=Fhir("https://bv.vn", series={"nội": "B"}))),
        Answers(KIOSK, Api("mllp://10.0.0.1:2575", "hl7v2", hl7=hl7), departments="[[departments]]\n"),
        Answers(KIOSK, Api("https://h.vn", auth="hmac"), Secrets(api_secret="s")),
        Answers(
            KIOSK,
            Api("https://h.vn", auth="oauth2", client_id="k", token_url="https://h.vn/t"),
            Secrets(api_secret="s"),
        ),
        Answers(KIOSK, API, departments="[[departments]]\n"),
    ]
    for answers in ways:
        plan = plan_of(answers)
        assert parse(plan.toml, "kiosk.toml") == settings_of(answers)
        assert doubts_about(plan) == ()
    assert parse(plan_of(ways[-1]).toml, "x").directory == DirectoryLine(file=DEPARTMENTS)


@pytest.mark.parametrize(("kiosk_id", "name"), [("K3", "kiosk-k3"), ("Q12", "kiosk-q12")])
def test_a_machine_is_called_after_its_kiosk(kiosk_id: str, name: str) -> None:
    assert hostname_of(kiosk_id) == name


words = st.text(max_size=12)
maybe = st.none() | words
numbers = st.floats(allow_nan=False, allow_infinity=False)
screens = st.builds(
    Screen,
    width=st.integers(0, 10**6),
    diagonal_inches=numbers,
    lower_edge_mm=st.none() | numbers,
    motion=st.booleans(),
    dark_hours=st.lists(words, max_size=2).map(tuple),
)
printers = st.dictionaries(
    words, st.builds(Printer, st.sampled_from(["usb", "cups"]), address=words, buzzer=st.booleans(), profile=maybe)
)
everything: st.SearchStrategy[Any] = st.builds(
    Settings,
    kiosk=st.builds(Kiosk, words, words, words),
    hospital=st.builds(
        HospitalLine,
        words,
        token_file=maybe,
        fhir=st.none() | st.builds(Fhir, words, series=st.dictionaries(words, words)),
        hl7=st.none() | st.builds(Hl7, words, words, words, words, listen=maybe),
    ),
    screen=screens,
    queue=st.builds(Queue, path=words),
    camera=st.none() | st.builds(Camera, words),
    scanner=st.none() | st.builds(Scanner, words, trigger=st.booleans()),
    keyboard_scanner=st.none() | st.builds(KeyboardScanner, words),
    chip=st.none() | st.builds(Chip, st.sampled_from(["pcsc", "pn532"])),
    printers=printers,
    sound=st.builds(Sound, commands=st.dictionaries(words, st.lists(words, max_size=2).map(tuple))),
    insurance_portal=st.none() | st.builds(InsurancePortal, words, words, words),
    directory=st.none() | st.just(DirectoryLine()) | st.builds(DirectoryLine, words),
    metrics=st.none() | st.just(Metrics()),
    status=st.none() | st.builds(Status, words),
    languages=st.builds(Languages, st.lists(words, max_size=3).map(tuple)),
)


@settings(max_examples=50, deadline=None)
@given(everything)
def test_every_setting_comes_back_from_the_text(wanted: Settings) -> None:
    assert msgspec.convert(tomllib.loads(toml_of(wanted)), Settings) == wanted


def test_the_text_is_for_people() -> None:
    text = toml_of(
        Settings(KIOSK, HospitalLine("https://h.vn"), printers={"a": Printer("usb"), "b": Printer("cups", "q")})
    )
    assert text.startswith("# Kiosk K3 - Sảnh A\n")
    assert text.count("The first printer prints") == 1
    assert "\n\n\n" not in text
    assert "[waits]" not in text, "what stands at its default is left out"


def test_every_command_that_a_written_file_names_is_there() -> None:
    named = commands_in("\n".join([HEAD, *COMMENTS.values(), TEMPLATE]))
    assert ("scan", "--detect") in named
    assert {words: doubt for words in named if (doubt := doubt_about(words))} == {}
