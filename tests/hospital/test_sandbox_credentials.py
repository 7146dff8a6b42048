"""Each way to show who the kiosk is, against a sandbox that asks for it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.departments import Catalogue
from kiosk.hospital import Done, HelpRequest, KioskConfiguration, NotAllowed, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.web import credentials_from

SECRET = "bi-mat-rat-dai-7f3a9c"  # noqa: S105 - invented


@pytest.fixture
def demand(origin: str, control: Callable[..., Any]) -> Iterator[Callable[..., Any]]:
    control("/reset")
    yield lambda scheme, **more: control(
        "/auth", scheme=scheme, credentials=[{"kioskId": "K3", "id": "client-3", "secret": SECRET}], **more
    )
    control("/auth", scheme="none")


@pytest.fixture
def speaking(origin: str, tmp_path: Path) -> Callable[..., NativeHospital]:
    def speaking(scheme: str, kiosk_id: str = "K3", secret: str = SECRET) -> NativeHospital:
        file = tmp_path / "secret"
        file.write_text(secret, "utf-8")
        credentials = credentials_from(
            scheme,
            kiosk_id=kiosk_id,
            token_file=str(file),
            secret_file=str(file),
            client_id="client-3",
            token_url=f"{origin}/oauth2/token",
        )
        return NativeHospital(origin, credentials=credentials)

    return speaking


SCHEMES = ("token", "oauth2", "hmac")


def call(hospital: NativeHospital, key: str, kiosk_id: str = "K3") -> object:
    return hospital.call_for_help(HelpRequest(key, kiosk_id, "Idle", "asked-by-patient"))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_kiosk_that_shows_itself_is_let_in(
    demand: Callable[..., Any], speaking: Callable[..., NativeHospital], scheme: str
) -> None:
    demand(scheme)
    hospital = speaking(scheme)
    assert isinstance(hospital.catalogue(), Catalogue)
    assert isinstance(hospital.configuration("K3", None), KioskConfiguration)
    assert call(hospital, "key-00000001") == Done()
    assert call(hospital, "key-00000001") == Done()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_kiosk_with_another_secret_is_not(
    demand: Callable[..., Any], speaking: Callable[..., NativeHospital], scheme: str
) -> None:
    demand(scheme)
    hospital = speaking(scheme, secret="something-else-altogether")  # noqa: S106 - invented
    assert isinstance(hospital.catalogue(), Unavailable)
    expected = Unavailable("token endpoint: 401 invalid_client") if scheme == "oauth2" else NotAllowed(401)
    assert call(hospital, "key-00000002") == expected


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nobody_speaks_in_another_kiosks_name(
    demand: Callable[..., Any], speaking: Callable[..., NativeHospital], scheme: str
) -> None:
    demand(scheme)
    assert call(speaking(scheme), "key-00000003", "K4") == NotAllowed(403)


def test_a_token_that_ends_under_way_is_renewed_without_anybody_noticing(
    demand: Callable[..., Any], speaking: Callable[..., NativeHospital], origin: str
) -> None:
    demand("oauth2")
    hospital = speaking("oauth2")
    assert isinstance(hospital.catalogue(), Catalogue)
    demand("oauth2")  # forgets every token given out
    assert call(hospital, "key-00000004") == Done()
    assert requests.get(f"{origin}/kiosk/v1/queues", timeout=10).status_code == 401
