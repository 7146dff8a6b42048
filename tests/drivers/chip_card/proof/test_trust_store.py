import json
import os
from pathlib import Path

import pytest

from drivers.chip_card.errors import BadData
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.names import Name
from drivers.chip_card.proof.trust import EMPTY, TrustStore, TrustStoreError
from support.chip_issuers import csca, ec_key, key_id

RAW = csca().raw
SUBJECT = Certificate.parse(RAW).subject.raw


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "trust"


@pytest.fixture
def store(folder: Path) -> TrustStore:
    store = TrustStore.open(folder)
    store.add([(Certificate.parse(RAW), "vn.cer")])
    return store


def test_the_empty_store_knows_nobody(folder: Path) -> None:
    for store in (EMPTY, TrustStore.open(folder)):
        assert store.find(SUBJECT, None) == ()
        assert store.entries() == ()
    assert not folder.exists()
    with pytest.raises(TrustStoreError):
        EMPTY.add([])


def test_an_issuer_is_found_by_name_or_key(folder: Path, store: TrustStore) -> None:
    fresh = TrustStore.open(folder)
    [by_name] = fresh.find(SUBJECT, None)
    [by_key] = fresh.find(Certificate.parse(csca(country="LA").raw).subject.raw, key_id(ec_key(which="csca")))
    assert by_name.raw == by_key.raw == RAW
    assert fresh.find(Certificate.parse(csca(country="LA").raw).subject.raw, b"") == ()


def test_the_one_with_the_key_comes_first(store: TrustStore) -> None:
    newer = csca(ec_key(which="newer"))
    store.add([(Certificate.parse(newer.raw), "")])
    for key, raw in ((newer.key, newer.raw), (ec_key(which="csca"), RAW)):
        found = [one.raw for one in store.find(SUBJECT, key_id(key))]
        assert found[0] == raw
        assert len(found) == 2


def test_what_is_no_name_is_bad_data(store: TrustStore) -> None:
    with pytest.raises(BadData):
        store.find(b"\x02\x01\x00", None)


def test_file_names_are_readable_and_end_with_the_fingerprint(folder: Path, store: TrustStore) -> None:
    [entry] = store.entries()
    assert entry.id == f"vn-invented-csca-1f2e3d-{Certificate.parse(RAW).fingerprint[:16]}"
    assert (folder / f"{entry.id}.der").read_bytes() == RAW


def test_what_others_install_and_remove_is_noticed(folder: Path, store: TrustStore) -> None:
    other = TrustStore.open(folder)
    assert len(other.entries()) == 1
    second = Certificate.parse(csca(ec_key(which="newer"), "LA").raw)
    store.add([(second, "la.cer")])
    assert len(other.find(second.subject.raw, None)) == 1
    store.remove([one for one in store.entries() if one.country == "LA"])
    assert other.find(second.subject.raw, None) == ()


@pytest.mark.parametrize("index", [b"", b"{", b"[]", b'{"form": 1, "certificates": [{}]}', b'{"form": 99}'])
def test_a_broken_index_is_made_anew(index: bytes, folder: Path, store: TrustStore) -> None:
    (folder / "index.json").write_bytes(index)
    fresh = TrustStore.open(folder)
    assert [one.raw for one in fresh.find(SUBJECT, None)] == [RAW]
    assert json.loads((folder / "index.json").read_bytes())["certificates"]


def test_the_index_keeps_where_a_certificate_came_from(folder: Path, store: TrustStore) -> None:
    assert TrustStore.open(folder).entries()[0].source == "vn.cer"


def test_a_damaged_file_does_not_count_and_is_healed_by_installing_again(folder: Path, store: TrustStore) -> None:
    [path] = folder.glob("*.der")
    path.write_bytes(RAW[:-5])
    fresh = TrustStore.open(folder)
    assert fresh.find(SUBJECT, None) == ()
    fresh.add([(Certificate.parse(RAW), "again.cer")])
    assert len(fresh.find(SUBJECT, None)) == 1


def test_files_put_there_by_hand_under_other_names_do_not_count(folder: Path, store: TrustStore) -> None:
    (folder / "mine.der").write_bytes(csca(ec_key(which="newer"), "LA").raw)
    (folder / "mine-0123456789abcdef.der").write_bytes(csca(ec_key(which="newer"), "LA").raw)
    assert len(TrustStore.open(folder).entries()) == 1


def test_without_leave_to_write_the_index_is_kept_in_memory(
    folder: Path, store: TrustStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "index.json").unlink()

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("drivers.chip_card.proof.trust.store.tempfile.mkstemp", refused)
    fresh = TrustStore.open(folder)
    assert len(fresh.find(SUBJECT, None)) == 1
    with pytest.raises(TrustStoreError, match="Permission denied"):
        fresh.add([(Certificate.parse(csca(ec_key(which="newer"), "LA").raw), "")])


def test_a_power_cut_between_two_files_leaves_whole_ones(
    folder: Path, store: TrustStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, done = os.replace, []

    def cut(source: str, target: Path) -> None:
        if done:
            raise OSError(5, "Input/output error")
        done.append(target)
        replace(source, target)

    new = [(Certificate.parse(csca(ec_key(which=code), code).raw), "") for code in ("LA", "KH")]
    monkeypatch.setattr(os, "replace", cut)
    with pytest.raises(TrustStoreError):
        store.add(new)
    monkeypatch.undo()
    assert len(TrustStore.open(folder).entries()) == 2
    assert not [one for one in folder.iterdir() if one.suffix == ".new"]


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("")
    store = TrustStore.open(path)
    assert store.find(SUBJECT, None) == ()
    with pytest.raises(TrustStoreError):
        store.entries()
    assert Name.decode(SUBJECT).country == "VN"
