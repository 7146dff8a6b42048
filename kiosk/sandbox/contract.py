"""The written contract between kiosks and a hospital, and where the sandbox serves it."""

from importlib.resources import files

API_PATH = "/kiosk/v1"
CONTROL_PATH = "/sandbox"
STATUS_PATH = "/status"
TOKEN_PATH = "/oauth2/token"  # noqa: S105 - an address


def contract_text() -> str:
    """The OpenAPI 3.1 document (YAML) a hospital's developers implement."""
    return files("kiosk.sandbox").joinpath("contract.yaml").read_text(encoding="utf-8")
