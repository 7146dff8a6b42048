"""What a ticket's QR is good for, and how its visit code is read aloud."""

import pytest

from ui.ticket_code import leads_to_page, spoken_code


@pytest.mark.parametrize(
    ("code", "page", "said"),
    [
        ("KSK1:V:V7K2-9QMX", False, "V7K2-9QMX"),
        ("https://bv.example/status/KSK1:V:V7K2-9QMX", True, "V7K2-9QMX"),
        ("https://bv.example/status?visit=KSK1:V:V7K2-9QMX&lang=vi", True, "V7K2-9QMX"),
        ("http://127.0.0.1:8080/status/KSK1:V:V7K2%209QMX/", True, "V7K2 9QMX"),
        ("", False, ""),
    ],
)
def test_an_address_is_told_from_a_bare_code_and_people_read_the_code_alone(code, page, said):
    assert leads_to_page(code) is page
    assert spoken_code(code) == said
