"""What the arithmetic of opening a chip costs: point arithmetic of one PACE, and the ciphers of each APDU; printed."""

import statistics
import time
from collections.abc import Callable

import pytest

from drivers.chip_card.access.pace import ChipMappingProof, cam_holds, mapping
from drivers.chip_card.crypto import ciphers, points
from drivers.chip_card.crypto.agreement import DhDomain, Domain, domain_of
from drivers.chip_card.crypto.curves import CURVES, STANDARDISED
from drivers.chip_card.crypto.public_keys import EcKey
from drivers.chip_card.crypto.session import Suite

ROUNDS = 15
READ = bytes(231)
"""What a READ BINARY with short lengths brings."""


def milliseconds(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def generic(domain: Domain, card_public: bytes) -> None:
    """All that the terminal works out in a PACE with generic mapping."""
    private = domain.draw_private()
    domain.public(private)
    mapped = mapping.generic(domain, bytes(range(1, 17)), private, card_public)
    private = mapped.draw_private()
    mapped.public(private)
    mapped.shared_secret(private, mapped.public(mapped.private(3)) if isinstance(mapped, DhDomain) else card_public)


def integrated(domain: Domain, card_public: bytes) -> None:
    mapped = mapping.integrated(domain, Suite.AES_128, bytes(range(1, 17)), bytes(range(2, 18)))
    private = mapped.draw_private()
    mapped.public(private)
    mapped.shared_secret(private, card_public)


@pytest.mark.benchmark
def test_the_arithmetic_of_one_pace(capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["ms of arithmetic for one PACE       generic  integrated  chip proof"]
    for number, parameters in STANDARDISED.items():
        domain = domain_of(parameters)
        public = domain.public(domain.draw_private())
        figures = [milliseconds(lambda d=domain, p=public: generic(d, p))]
        if number not in CURVES or parameters.p % 4 == 3:
            figures.append(milliseconds(lambda d=domain, p=public: integrated(d, p)))
        else:
            figures.append(float("nan"))
        if number in CURVES:
            curve = CURVES[number]
            proof = ChipMappingProof(curve, curve.generator, curve.n - 3)
            key = EcKey(curve, points.multiply_generator(curve, 7))
            figures.append(milliseconds(lambda p=proof, k=key: cam_holds(p, k)))
        name = CURVES[number].name if number in CURVES else f"group of {parameters.p.bit_length()} bits"
        lines.append(f"{number:3} {name:<28}" + "".join(f"{figure:11.2f}" for figure in figures))
    with capsys.disabled():
        print("\n" + "\n".join(lines))


@pytest.mark.benchmark
def test_the_ciphers_of_one_apdu(capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["µs for the 231 bytes of one read    decryption     MAC"]
    for suite in Suite:
        keys = ciphers.session_keys(suite, b"a shared secret")
        padded = ciphers.pad(suite, READ)
        iv = bytes(suite.block_length)
        decryption = milliseconds(lambda s=suite, k=keys, i=iv, p=padded: ciphers.decrypt(s, k.encryption, i, p))
        mac = milliseconds(lambda s=suite, k=keys, p=padded: ciphers.mac(s, k.mac, p))
        lines.append(f"{suite.value:<32}{decryption * 1000:11.1f}{mac * 1000:11.1f}")
    with capsys.disabled():
        print("\n" + "\n".join(lines))
