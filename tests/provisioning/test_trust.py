"""Whose files are taken, and by what name a signer is compared."""

from pathlib import Path

import pytest

from kiosk.provisioning.fingerprints import fingerprint
from kiosk.provisioning.trust import Trust, TrustFileError, known_signers, trust_in
from kiosk.signing import SigningKey, key_line, parsed_key, verifies

ONE, OTHER = SigningKey.generate().public, SigningKey.generate().public


def test_who_knows_no_signer_asks_and_who_knows_one_takes_no_other(tmp_path: Path) -> None:
    files = (tmp_path / "built-in.pub", tmp_path / "own.pub")
    assert trust_in(ONE, known_signers(files)) is Trust.FIRST
    files[1].write_text(f"# the desk\n\n{key_line(ONE)}  # since May\n")
    assert trust_in(ONE, known_signers(files)) is Trust.KNOWN
    assert trust_in(OTHER, known_signers(files)) is Trust.FOREIGN
    files[0].write_text(key_line(OTHER))
    assert trust_in(OTHER, known_signers(files)) is Trust.KNOWN


@pytest.mark.parametrize(
    "content",
    ["", "# nobody\n", "AAAA\n", f"{key_line(ONE)}\nrubbish\n", "\xff"],
    ids=["empty", "nobody", "short", "one and rubbish", "no text"],  # a key by chance names no test: workers compare
)
def test_a_garbled_list_trusts_nobody_instead_of_asking(tmp_path: Path, content: str) -> None:
    file = tmp_path / "own.pub"
    file.write_text(content, "utf-8")
    with pytest.raises(TrustFileError, match=r"own\.pub"):
        known_signers((file,))


def test_a_list_that_cannot_be_read_is_no_missing_list(tmp_path: Path) -> None:
    with pytest.raises(TrustFileError):
        known_signers((tmp_path,))


def test_a_fingerprint_is_six_groups_of_five_and_its_own() -> None:
    groups = fingerprint(ONE)
    assert [len(group) for group in groups] == [5] * 6
    assert all(group.isdigit() for group in groups)
    assert fingerprint(OTHER) != groups
    assert parsed_key(key_line(ONE)) == ONE


def test_a_key_in_pem_signs_as_before() -> None:
    signer = SigningKey.generate()
    again = SigningKey.from_pem(signer.pem())
    assert verifies(signer.public, again.sign(b"x"), b"x")
    assert not verifies(signer.public, again.sign(b"x"), b"y")
    assert not verifies(b"short", again.sign(b"x"), b"x")
    with pytest.raises(ValueError, match=r".+"):
        SigningKey.from_pem(b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
