"""What the person at the desk writes."""

import pytest

from kiosk.provisioning.answers_file import Asked, asked_of, tables_of
from kiosk.provisioning.making import plans_of
from kiosk.provisioning.plan import Wireless
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
        ("[screen]\nwdith = 7\n", r"a\.toml, screen\.wdith: there is no such key"),
        ("wdith = 7\n" + LEAST, r"a\.toml, wdith: there is no such key"),
        ("machine = 'x'\n" + LEAST, "hardware address"),
        ("[x", "is not TOML"),
    ],
)
def test_a_slip_of_the_pen_is_named(more: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        asked(more if LEAST in more else LEAST + more)
