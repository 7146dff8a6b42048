"""How a kiosk proves who it is to the sandbox hospital, and how a test asks for it."""

import hashlib
import hmac
import uuid
from typing import Any
from urllib.parse import quote

from kiosk.sandbox import TOKEN_PATH


def demand(kiosk: Any, scheme: str, *kiosk_ids: str, **more: Any) -> dict[str, dict[str, str]]:
    """Ask for credentials of these kiosks; gives them by kiosk."""
    wanted = [{"kioskId": kiosk_id} for kiosk_id in kiosk_ids or ("K3", "K4")]
    told = kiosk.control("/auth", scheme=scheme, credentials=wanted, **more)
    return {each["kioskId"]: each for each in told["credentials"]}


def token(kiosk: Any, credential: dict[str, str], **form: str) -> Any:
    fields = {"grant_type": "client_credentials"} | form
    return kiosk.session.post(
        f"{kiosk.origin}{TOKEN_PATH}",
        data=fields,
        auth=(quote(credential["id"]), quote(credential["secret"])),
        timeout=10,
    )


def signed(kiosk: Any, credential: dict[str, str], request: Any, **claims: Any) -> dict[str, str]:
    """The headers of a signed request; `claims` replace what is signed or said."""
    said = {
        "method": request.method,
        "target": request.path_url,
        "name": credential["kioskId"],
        "at": kiosk.clock().isoformat(),
        "nonce": uuid.uuid4().hex,
        "body": request.body or b"",
    } | claims
    digest = hashlib.sha256(said["body"]).hexdigest()
    lines = [said[part] for part in ("method", "target", "name", "at", "nonce")]
    mac = hmac.new(credential["secret"].encode(), "\n".join([*lines, digest]).encode(), "sha256").hexdigest()
    return {
        "Kiosk-Id": said["name"],
        "Kiosk-Timestamp": said["at"],
        "Kiosk-Nonce": said["nonce"],
        "Kiosk-Signature": f"v1={mac}",
    }


class Proving:
    """Proves a kiosk's identity by the scheme, as `requests` asks for it."""

    def __init__(self, kiosk: Any, scheme: str, credential: dict[str, str], **claims: Any) -> None:
        self.kiosk, self.scheme, self.credential, self.claims = kiosk, scheme, credential, claims

    def __call__(self, request: Any) -> Any:
        if self.scheme == "hmac":
            request.headers.update(signed(self.kiosk, self.credential, request, **self.claims))
        else:
            secret = self.credential["secret"]
            if self.scheme == "oauth2":
                answer = token(self.kiosk, self.credential)
                secret = answer.json()["access_token"] if answer.status_code == 200 else "none"
            request.headers["Authorization"] = f"Bearer {secret}"
        return request


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


UNAUTHORIZED = (401, "unauthorized")
FORBIDDEN = (403, "forbidden")
