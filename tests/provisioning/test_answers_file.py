"""What the person at the desk writes, for one kiosk and for a lobby."""

import pytest

from kiosk.provisioning.answers_file import Asked, asked_of, lobby_of, merged, tables_of
from kiosk.provisioning.making import plans_of
from kiosk.provisioning.plan import Fixed, Wireless
from kiosk.provisioning.template import TEMPLATE
from kiosk.settings import SettingsError

LEAST = '[kiosk]\nid = "K3"\nname = "A"\nhospital = "BV"\n[api]\nurl = "https://h.vn"\n'


def asked(text: str, **secrets: str) -> Asked:
    return asked_of(tables_of(text, "a.toml"), "a.toml", secrets.__getitem__)


def test_the_template_can_be_used_as_it_is() -> None:
    answers = asked_of(tables_of(TEMPLATE, "t"), "t", {"pin.txt": "482913"}.__getitem__).answers
    (plan,) = plans_of([Asked(answers)])
    assert plan.hostname == "kiosk-k3"


def test_every_commented_key_of_the_template_is_a_key() -> None:
    """Uncomment each table's keys in turn: none is unknown."""
    lines = TEMPLATE.splitlines()
    tried, unknown = 0, []
    for number, line in enumerate(lines):
        if not line.startswith("# ") or " = " not in line.split("#")[1]:
            continue
        table = next((at for at in range(number, 0, -1) if lines[at].lstrip("# ").startswith("[")), 0)
        text = "\n".join([*lines[:table], *([lines[table].lstrip("# ")] if table else []), *lines[table + 1 :]])
        text = text.replace(line, line.removeprefix("# "))
        try:
            tables = tables_of(text, "t")
            asked_of(tables, "t", lambda _: "482913")
        except SettingsError as error:
            if "needs" not in str(error) and "missing" not in str(error):
                unknown.append(f"{line}: {error}")
        tried += 1
    assert tried > 20
    assert unknown == []


def test_secrets_are_read_by_what_names_them() -> None:
    found = asked(
        LEAST + '[secrets]\ntoken = "t.txt"\nwifi_password = "-"\n[network.link]\nkind = "wireless"\nssid = "BV"\n',
        **{"t.txt": "geheim", "-": "mat-khau-1"},
    )
    assert found.answers.secrets.token == "geheim"  # noqa: S105 - invented
    assert found.answers.network is not None
    assert found.answers.network.link == Wireless("BV", "mat-khau-1")


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("[secrets]\ntokn = 'x'\n", "there is no tokn"),
        ("[secrets]\ntoken = 7\n", "the name of a file"),
        ("[screen]\nwidth = 'x'\n", "screen.width"),
        ("[screen]\nwdith = 7\n", "wdith"),
        ("machine = 'x'\n" + LEAST, "hardware address"),
        ("[x", "is not TOML"),
    ],
)
def test_a_slip_of_the_pen_is_named(more: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        asked(more if LEAST in more else LEAST + more)


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
