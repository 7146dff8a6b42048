import pytest

from kiosk.settings import SettingsError, parse

GOOD = """
[kiosk]
id = "K3"
name = "Quầy 3"
hospital = "Bệnh viện Ví Dụ"
[hospital]
url = "https://his.example.vn"
"""
NETWORK = "connection = 'network'\naddress = '192.0.2.20'\n"


def wrong(extra: str) -> str:
    with pytest.raises(SettingsError) as caught:
        parse(GOOD + extra, "kiosk.toml")
    return str(caught.value)


def test_printers_stand_in_the_order_of_the_file() -> None:
    usb, other = "[printers.khe-in]\nconnection = 'usb'\n", f"[printers.ban-tiep-don]\n{NETWORK}"
    assert list(parse(GOOD + usb + other, "kiosk.toml").printers) == ["khe-in", "ban-tiep-don"]
    assert list(parse(GOOD + other + usb, "kiosk.toml").printers) == ["ban-tiep-don", "khe-in"]


def test_a_printer_is_usual_where_nothing_is_said() -> None:
    printer = parse(f"{GOOD}[printers.khe-in]\nconnection = 'usb'\n", "kiosk.toml").printers["khe-in"]
    assert (printer.address, printer.profile, printer.width_dots, printer.cut) == ("", None, None, None)
    assert (printer.answers, printer.roll_metres) == (True, 80)


@pytest.mark.parametrize("address", ["", "04b8:0202", "04B8:0202:J7K4-1"])
def test_a_usb_printer_is_the_first_one_or_named_by_its_numbers(address: str) -> None:
    parse(f"{GOOD}[printers.a]\nconnection = 'usb'\naddress = '{address}'\n", "kiosk.toml")


@pytest.mark.parametrize(
    "address", ["may-in", "192.0.2.20:9100", "[2001:db8::1]:9100", "2001:db8::1", "in.benh-vien.vn"]
)
def test_a_network_printer_is_a_host_with_or_without_its_port(address: str) -> None:
    parse(f"{GOOD}[printers.a]\nconnection = 'network'\naddress = '{address}'\n", "kiosk.toml")


@pytest.mark.parametrize(
    "address", ["Phong_Kham_1", "ipp://192.0.2.7/ipp/print", "ipps://in.example.vn:631/printers/a"]
)
def test_a_cups_printer_is_a_queue_or_an_address(address: str) -> None:
    parse(f"{GOOD}[printers.a]\nconnection = 'cups'\naddress = '{address}'\n", "kiosk.toml")


def test_the_table_of_one_printer_of_older_files_is_told_its_new_name() -> None:
    assert wrong(f"[printer]\n{NETWORK}").startswith("kiosk.toml, line 8, printer: is called [printers.NAME] now")


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        (
            "[printers.khe-in]\nconnection = 'usb'\nadress = 'x'",
            "line 10, printers.khe-in.adress: there is no such key",
        ),
        (
            "[printers.khe-in]\nconnection = 'usb'\nwidth_dots = 'x'",
            "line 10, printers.khe-in.width_dots: expected int,",
        ),
        ("[printers.khe-in]\nconnection = 'lpt'", "line 9, printers.khe-in.connection: takes one of: usb, serial, net"),
        ("[printers.khe-in]\naddress = 'x'", "line 8: [printers.khe-in] needs the key `connection`"),
        ("[printers]\nconnection = 'usb'", "line 9, printers.connection: takes no value of its own: a printer is a"),
        ("[[printers]]\nconnection = 'usb'", "line 8, printers: takes no value of its own: a printer is a table with"),
        ("[printers.a]\nconnection = 'usb'\n[printers.b]\nconnection = 'usb'\nbuzz = 1", "line 12, printers.b.buzz: "),
        ("[ printers . 'khe-in' ]\nconnection = 'usb'\nbuzzer = 1", "line 10, printers.khe-in.buzzer: expected bool"),
        ("[printers]\n\"a\".connection = 'usb'\n'a'.buzzer = 1", "line 10, printers.a.buzzer: expected bool"),
        ("[printers]\na.baudrate = 9600\nb.connection = 'usb'\na.connection = 'serial'", "line 9, printers.a.address"),
        ("[printers]\na = {connection = 'usb', buzzer = 1}", "line 9, printers.a.buzzer: expected bool"),
        ("[printers.'khe in']\nconnection = 'usb'", 'line 8, printers."khe in": is no name for a printer'),
        ("[printers.'khe.in']\nconnection = 'usb'", 'line 8, printers."khe.in": is no name for a printer'),
        ("[printers.'']\nbuzzer = true", 'line 8: [printers.""] needs the key `connection`'),
        ("'' = 1", 'line 8, hospital."": there is no such key here'),
        ("[printers.máy-in]\nconnection = 'usb'", "is not TOML"),
        ("[printers.a]\nconnection = 'serial'", "line 8, printers.a.address: takes a serial port"),
        ("[printers.a]\nconnection = 'serial'\naddress = 'ttyS0'", "takes a serial port, for example /dev/serial"),
        ("[printers.a]\nconnection = 'network'\naddress = ''", "line 10, printers.a.address: takes host or host:port"),
        ("[printers.a]\nconnection = 'network'\naddress = 'host:99999'", "takes host or host:port"),
        ("[printers.a]\nconnection = 'network'\naddress = 'host:abc'", "takes host or host:port"),
        ("[printers.a]\nconnection = 'network'\naddress = '[host]:1'", "takes host or host:port"),
        ("[printers.a]\nconnection = 'network'\naddress = 'http://host'", "takes host or host:port"),
        ("[printers.a]\nconnection = 'cups'", "line 8, printers.a.address: takes a queue"),
        ("[printers.a]\nconnection = 'cups'\naddress = 'http://host/'", "takes a queue"),
        ("[printers.a]\nconnection = 'cups'\naddress = 'ipp://me:secret@host/'", "takes a queue"),
        ("[printers.a]\nconnection = 'usb'\naddress = '04b8'", "line 10, printers.a.address: takes 04b8:0202"),
        ("[printers.a]\nconnection = 'usb'\naddress = '/dev/usb/lp0'", "takes 04b8:0202"),
        ("[printers.a]\nconnection = 'usb'\nwidth_dots = 80", "line 10, printers.a.width_dots: takes 576"),
        ("[printers.a]\nconnection = 'usb'\ndots_per_inch = 600", "line 10, printers.a.dots_per_inch: takes 180, 203"),
        ("[printers.a]\nconnection = 'usb'\nbaudrate = 110", "line 10, printers.a.baudrate: takes the speed"),
        ("[printers.a]\nconnection = 'usb'\nroll_metres = 0", "line 10, printers.a.roll_metres: takes the metres"),
        ("[printers.a]\nconnection = 'usb'\nroll_metres = nan", "takes the metres"),
        ("[printers.a]\nconnection = 'usb'\nprofile = 'TM-T88'", "line 10, printers.a.profile: no printer profile is"),
        ("[printers.a]\nconnection = 'usb'\nprofile = 'tm-t88v'", "did you mean TM-T88V"),
        ("[printers.a]\nconnection = 'usb'\nprofile = 'TM-U220'", "prints no pictures"),
        (
            "[printers.a]\nconnection = 'usb'\n[printers.b]\nconnection = 'usb'",
            "line 10, printers.b.address: is the printer of [printers.a] again",
        ),
        (
            f"[printers.a]\n{NETWORK}[printers.b]\nconnection = 'network'\naddress = '192.0.2.20:9100'",
            "printers.b.address: is the printer of [printers.a] again",
        ),
        (
            "[printers.a]\nconnection = 'cups'\naddress = 'ipps://in/'\ncertificate = 'in.pem'",
            "line 11, printers.a.certificate: takes the path of a PEM file",
        ),
        (
            "[printers.a]\nconnection = 'cups'\naddress = 'ipp://in/'\ncertificate = '/etc/in.pem'",
            "beside an address of ipps://",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_line_table_key_and_remedy(extra: str, words: str) -> None:
    assert words in wrong(f"{extra}\n")
