"""What a desk makes: a signer, a code, a plan."""

from kiosk.provisioning.plan import Fixed, Network, Plan, Wireless
from kiosk.provisioning.sealed_file import sealed_plan
from kiosk.signing import SigningKey

NOW = 1_790_000_000
CODE = "482190375516"
SIGNER = SigningKey.generate()
TOML = """\
[kiosk]
id = "K3"
name = "Sảnh A"
hospital = "BV"
[hospital]
url = "https://his.example.vn"
token_file = "/run/credentials/kiosk.service/kiosk_token"
"""
PLAN = Plan(
    toml=TOML,
    secrets={"token": "geheim-1234567"},
    network=Network(
        Wireless("BV-Kiosk", "mat-khau-wlan"), Fixed("10.1.2.3/24", "10.1.2.1", ("10.1.2.1",)), ("10.1.2.1",)
    ),
    hostname="kiosk-k3",
)


def file_of(plan: Plan, signer: SigningKey = SIGNER, *, machines: tuple[str, ...] = (), issued: int = NOW) -> bytes:
    """Sealed at the lowest cost, for ten days."""
    return sealed_plan(plan, "K3", signer, CODE, issued=issued, expires=issued + 864_000, machines=machines, cost=10)
