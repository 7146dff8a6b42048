"""What trust costs: importing 600 issuers, opening the store, looking one up, judging a document."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.levels import ProofLevel
from drivers.chip_card.proof.passive import authenticate
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.trust import TrustStore, install
from drivers.chip_card.proof.verdict import judge
from support.chip_issuers import Party, csca, ec_key, ef_sod, list_signer, master_list, rsa_key, signer

ISSUERS = 600
T = TypeVar("T")
GROUPS = {13: b"\x6d\x02\x30\x00"}


@pytest.mark.benchmark
def test_six_hundred_issuers(tmp_path: Path) -> None:
    ca = csca()
    keys = [rsa_key("list"), ec_key("secp384r1", "list"), ec_key("brainpoolP512r1", "list")]
    others = [csca(keys[n % 3], "DE", f"Invented CSCA {n}", serial=n).raw for n in range(ISSUERS - 1)]
    path = tmp_path / "world.ml"
    path.write_bytes(master_list(list_signer(ca), [ca.raw, *others]))
    folder = tmp_path / "trust"
    report, took = timed(lambda: install(TrustStore.open(folder), [path]))
    print(f"\nmaster list of {ISSUERS}, {path.stat().st_size >> 10} kB: installed in {took:.0f} ms")
    assert len(report.installed) == ISSUERS
    _, took = timed(lambda: install(TrustStore.open(folder), [path]))
    print(f"installed again: {took:.0f} ms")
    subject = Certificate.parse(ca.raw).subject.raw
    store, took = timed(lambda: TrustStore.open(folder))
    print(f"store opened: {took:.2f} ms")
    found, took = timed(lambda: store.find(subject, None))
    print(f"first look-up: {took:.2f} ms")
    assert len(found) == 1
    _, took = timed(lambda: store.find(subject, None))
    print(f"next look-up: {took:.2f} ms")
    for what, own in (("ECDSA", signer(ca)), ("RSA", signer(ca, rsa_key("signer")))):
        judged(what, own, store)


def judged(what: str, own: Party, store: TrustStore) -> None:
    sod = ef_sod(own, GROUPS)
    parsed, parsing = timed(lambda: SecurityObject.parse(sod))
    reasons, judging = timed(lambda: authenticate(parsed, GROUPS, store, datetime.now(UTC)))
    assert judge(reasons).level is ProofLevel.ISSUER_VERIFIED
    print(f"{what}: EF.SOD parsed in {parsing:.2f} ms, judged in {judging:.2f} ms")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    began = time.perf_counter()
    done = work()
    return done, (time.perf_counter() - began) * 1000
