"""Who may ask, and how often."""

import dataclasses

from kiosk.conformance import invented
from kiosk.conformance.bench import Bench
from kiosk.conformance.check import answers, check, must
from kiosk.conformance.credentials import Nothing, Signature, wrong
from kiosk.conformance.exchange import Exchange, SkipError

ANY = "getCapabilities"
WHO = "Who asks"
REFUSED = "A credential that is missing, wrong, expired or revoked gets 401 `unauthorized`"


def _refused(exchange: Exchange, what: str) -> None:
    fits = (exchange.status, exchange.code) in ((401, "unauthorized"), (403, "forbidden"))
    came = f"{exchange.status} `{exchange.code}`"
    must(fits, f"{what}: 401 `unauthorized` or 403 `forbidden` is right, {came} came", exchange)


@check(
    "wrong-credential",
    "A missing or wrong credential is refused, for reads and writes",
    level="L0",
    section=WHO,
    says=REFUSED,
    look="Check the credential before anything else, also before the path is looked up.",
)
def wrong_credential(kiosk: Bench) -> None:
    """None at all, and one of the same kind that nobody gave out."""
    other = wrong(kiosk.line.address.credential)
    if other is None:
        raise SkipError("the suite was given no token or secret: `--token-file`, `--client-id` or `--hmac-secret-file`")
    body = invented.patient()
    for what, credential in (("no credential", Nothing()), ("a wrong credential", other)):
        for method, path, sent in (("GET", "/departments", None), ("POST", "/patients", body)):
            request = kiosk.line.prepared(
                method, path, body=sent, headers={"Idempotency-Key": body["clientReference"]}, credential=credential
            )
            _refused(kiosk.line.ask(request), what)
    answers(kiosk.get("/departments"), 200, "the right credential afterwards")


@check(
    "signature-once",
    "A signature counts once and not for long",
    level="L0",
    section=WHO,
    says=REFUSED,
    look="Remember nonces for as long as you accept a timestamp (300 s), and refuse older ones.",
)
def signature_once(kiosk: Bench) -> None:
    """Sent twice, ten minutes old, and signed for another path."""
    signature = kiosk.line.address.credential
    if not isinstance(signature, Signature):
        raise SkipError("only for requests signed with HMAC: `--hmac-secret-file`")
    request = kiosk.line.prepared("GET", "/departments")
    answers(kiosk.line.ask(request), 200, "a signed request")
    _refused(kiosk.line.ask(request), "the same nonce again")
    old = dataclasses.replace(signature, age_seconds=600)
    _refused(
        kiosk.line.ask(kiosk.line.prepared("GET", "/departments", credential=old)), "a timestamp of 10 minutes ago"
    )
    moved = kiosk.line.prepared("GET", "/departments")
    moved.prepare_url(f"{kiosk.line.address.url}/queues", None)
    _refused(kiosk.line.ask(moved), "a signature for another path")


@check(
    "too-many-requests",
    "Too many requests are 429 with Retry-After",
    level="L0",
    section=ANY,
    says="429 with `Retry-After`: too many requests.",
    look="Refuse before you work; a kiosk waits as long as Retry-After says.",
)
def too_many_requests(kiosk: Bench) -> None:
    """A hospital that bears two requests a second, by order of the control surface."""
    with kiosk.hooks.limited(requestsPerSecond=2, retryAfterSeconds=3):
        came = [kiosk.line.ask(kiosk.line.prepared("GET", "/health")) for _ in range(8)]
    refused = [each for each in came if each.status != 200]
    must(bool(refused), "eight requests at once were all answered", came[-1])
    for each in refused:
        must(each.status == 429 and each.code == "too-many-requests", f"429 is right, {each.status} came", each)
        must((each.header("Retry-After") or "").isdigit(), "no `Retry-After` in seconds", each)
        must(each["retryable"] is True, "a 429 must say `retryable: true`", each)
