# ruff: noqa: S106 - invented secrets
"""What would go over the network unencrypted is told at the desk."""

import re

import pytest

from kiosk.provisioning.answers import Answers, Api, Secrets, plan_of
from kiosk.provisioning.in_the_clear import told_in_the_clear
from kiosk.settings import DirectoryLine, Kiosk, Status

KIOSK = Kiosk("K3", "Sảnh A", "Bệnh viện")
TLS = Api("https://h.vn")
KEY = "A" * 43 + "="


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (Answers(KIOSK, Api("http://his.vn"), Secrets(token="geheim")), "hospital.url http://his.vn: .*the token and"),
        (Answers(KIOSK, Api("http://his.vn")), "hospital.url http://his.vn: .*TLS: patients' data"),
        (
            Answers(
                KIOSK,
                Api("https://h.vn", auth="oauth2", client_id="k", token_url="http://sso.vn/t"),
                Secrets(api_secret="geheim"),
            ),
            "hospital.token_url http://sso.vn/t: .*secret",
        ),
        (
            Answers(KIOSK, TLS, Secrets(directory_token="geheim"), directory=DirectoryLine("http://d.vn/x", key=KEY)),
            "directory.url http://d.vn/x: ",
        ),
        (Answers(KIOSK, TLS, status=Status("mqtt://broker.vn")), "status.broker mqtt://broker.vn: "),
    ],
)
def test_a_line_without_tls_is_told_and_no_secret_with_it(answers: Answers, says: str) -> None:
    (told,) = told_in_the_clear(plan_of(answers))
    assert re.match(says, told)
    assert "geheim" not in told


@pytest.mark.parametrize(
    "answers",
    [
        Answers(KIOSK, TLS, Secrets(token="t"), status=Status("mqtts://broker.vn")),
        Answers(KIOSK, Api("http://127.0.0.1:8089"), Secrets(token="t"), status=Status("mqtt://localhost")),
    ],
)
def test_what_is_encrypted_or_stays_on_the_machine_is_not(answers: Answers) -> None:
    assert told_in_the_clear(plan_of(answers)) == ()
