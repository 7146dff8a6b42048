"""A lobby: what differs from kiosk to kiosk, in a spreadsheet or in TOML."""

import pytest

from kiosk.provisioning.answers_file import asked_of, merged, tables_of
from kiosk.provisioning.lobby import EXAMPLES, lobby_of
from kiosk.provisioning.making import plans_of
from kiosk.provisioning.plan import Fixed
from kiosk.provisioning.template import LOBBY, TEMPLATE
from kiosk.settings import SettingsError

LEAST = '[kiosk]\nid = "K3"\nname = "A"\nhospital = "BV"\n[api]\nurl = "https://h.vn"\n'

CSV = """\
kiosk.id;kiosk.name;machine;screen.lower_edge_mm;screen.motion;network.fixed.address;network.fixed.name_servers
Q1;Sảnh 1;0C-C4-7A-12-34-01;800,5;không;10.1.2.11/24;10.1.2.1 10.1.2.2
007;Sảnh 2;;;;;
;;;;;;
"""


def test_a_lobby_of_a_spreadsheet_with_its_own_ideas_of_csv() -> None:
    rows = lobby_of("\ufeff" + CSV.replace("\n", "\r\n"), "lobby.csv")
    assert len(rows) == 2
    one, two = (asked_of(merged(tables_of(LEAST, "a"), row), "a", str) for row in rows)
    assert one.machine == "0c:c4:7a:12:34:01"
    assert one.answers.screen.lower_edge_mm == 800.5
    assert one.answers.screen.motion is False
    assert one.answers.network is not None
    assert one.answers.network.fixed == Fixed("10.1.2.11/24", "", ("10.1.2.1", "10.1.2.2"))
    assert (two.answers.kiosk.id, two.answers.kiosk.hospital, two.machine) == ("007", "BV", "")


def test_a_lobby_in_toml() -> None:
    rows = lobby_of('[[kiosks]]\nmachine = ""\nkiosk.id = "A1"\n[[kiosks]]\nkiosk.id = "A2"\n', "lobby.toml")
    found = [asked_of(merged(tables_of(LEAST, "a"), row), "a", str).answers.kiosk for row in rows]
    assert [(one.id, one.name) for one in found] == [("A1", "A"), ("A2", "A")]


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        ("", "l.csv", "has 0 kiosks"),
        ("kiosk.id\nK1;K2\n".replace(";", ","), "l.csv", "more cells"),
        ("kiosk.id,screen.width\nK1,broad\n", "l.csv", "line 2, screen.width: takes a number"),
        ("kiosk.id,screen.motion\nK1,maybe\n", "l.csv", "yes or no"),
        ("x = 1", "l.toml", "kiosks"),
        ("kiosk.id\n" + "\n".join(f"K{n}" for n in range(1001)), "l.csv", "1001 kiosks"),
    ],
)
def test_a_lobby_that_cannot_be_is_named_by_line(text: str, name: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        lobby_of(text, name)


@pytest.mark.parametrize(
    ("column", "values", "says"),
    [
        ("kiosk.id", ("K1", "k1"), "kiosk's id"),
        ("machine", ("0cc47a123401", "0C:C4:7A:12:34:01"), "the machine"),
        ("hostname", ("a", "a"), "the hostname"),
        ("network.fixed.address", ("10.0.0.1/8", "10.0.0.1/8"), "the address"),
    ],
)
def test_no_two_kiosks_of_a_lobby_are_the_same(column: str, values: tuple[str, str], says: str) -> None:
    ids = ["A1", "A2"]
    head = column if column == "kiosk.id" else f"kiosk.id,{column}"
    cells = values if column == "kiosk.id" else [f"{one},{value}" for one, value in zip(ids, values, strict=True)]
    rows = lobby_of("\n".join([head, *cells]), "l.csv")
    several = [asked_of(merged(tables_of(LEAST, "a"), row), "a", str) for row in rows]
    with pytest.raises(SettingsError, match=f"{says} .*stands twice"):
        plans_of(several)


def test_one_kiosk_that_cannot_be_keeps_all_from_being_made_and_is_named() -> None:
    rows = lobby_of("kiosk.id,network.fixed.address\nA1,10.0.0.1/8\nA2,10.0.0.2\n", "l.csv")
    several = [asked_of(merged(tables_of(LEAST, "a"), row), "a", str) for row in rows]
    with pytest.raises(SettingsError, match=r"kiosk A2: network\.fixed"):
        plans_of(several)


def test_the_example_fits_the_template_as_it_is() -> None:
    common = tables_of(TEMPLATE, "t")
    read = {"pin.txt": "482913", **{f"token-K{number}.txt": f"t-{number}" for number in (1, 2, 3)}}
    several = [asked_of(merged(common, row), "t", read.__getitem__) for row in lobby_of(LOBBY, "lobby.csv")]
    assert [one.answers.kiosk.id for one in several] == ["K1", "K2", "K3"]
    assert [plan.secrets["token"] for plan in plans_of(several)] == ["t-1", "t-2", "t-3"]
    assert LOBBY.splitlines()[0].split(",") == list(EXAMPLES)


@pytest.mark.parametrize(
    ("column", "says"),
    [
        (
            "id",
            r"no column id \(is kiosk\.id meant\?\); columns are keys of answers\.toml, e\.g\. kiosk\.id, kiosk\.name,",
        ),
        ("Token", r"no column Token \(is secrets\.token meant\?\)"),
        ("number", "no column number; .*`kiosk provision template --lobby FILE` writes an example"),
        ("kiosk", "no column kiosk"),
        ("kiosk.id.x", "no column kiosk.id.x"),
        ("printers", "no column printers"),
        ("secrets.tokn", "no column secrets.tokn"),
        ("kiosk.name,kiosk.name", "kiosk.name stands twice"),
    ],
)
def test_a_column_that_is_no_key_is_named_with_what_columns_are(column: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        lobby_of(f"{column}\nK1\n", "l.csv")


@pytest.mark.parametrize(
    "column",
    [
        "machine",
        "secrets.wifi_password",
        "network.link.kind",
        "network.link.ssid",
        "network.time_servers",
        "printers.khe-in.address",
        "camera.source",
        "api.fhir.series.noi",
        "update.source",
        "",
    ],
)
def test_every_key_of_the_answers_can_be_a_column(column: str) -> None:
    assert len(lobby_of(f"kiosk.id,{column}\nK1,x\n", "l.csv")) == 1
