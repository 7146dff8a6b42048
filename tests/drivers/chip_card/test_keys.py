import pytest

from drivers.chip_card.keys import Can, MrzKey


@pytest.mark.parametrize(
    "fields",
    [
        ("Đ12345678", "990101", "310101"),
        ("l898902c<", "690806", "940623"),
        ("L898902C ", "690806", "940623"),
        ("L898902C٣", "690806", "940623"),
        ("", "690806", "940623"),
        ("L898902C<", "6908061", "940623"),
        ("L898902C<", "690806", "94062"),
        ("L898902C<", "690806\n", "940623"),
    ],
)
def test_what_no_zone_holds_makes_no_key_and_is_not_told(fields: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError, match="no fields of a machine-readable zone") as error:
        MrzKey(*fields)
    assert fields[0] not in str(error.value) or not fields[0]


def test_fillers_and_unknown_days_are_of_a_zone() -> None:
    assert MrzKey("D23145890", "7408<<", "310101").information.startswith(b"D2314589077408<<")
    assert MrzKey("L898902C", "690806", "940623") != MrzKey("L898902C<", "690806", "940623")
    assert MrzKey("L898902C", "690806", "940623").information == b"L898902C<369080619406236"


@pytest.mark.parametrize("digits", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"])
def test_what_is_no_card_access_number_is_refused(digits: str) -> None:
    with pytest.raises(ValueError, match="six digits"):
        Can(digits)
