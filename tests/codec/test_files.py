"""Dossier files: exact round trips, and errors with file and line."""

import gzip
import os
import random
import re
import zlib
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import (
    Limits,
    content_id,
    files,
    from_tree,
    iter_records,
    load,
    loads,
    read_dossier,
    recover,
    save,
    write_dossier,
)
from diplorecords.dossier import Dossier
from diplorecords.errors import ConflictError, FileAccessError, LoadError, ValidationError
from diplorecords.records import AnyRecord, Claim, State
from diplorecords.testing import records

MEMBERS = st.lists(records(), max_size=4, unique_by=lambda record: record.ref)


@given(MEMBERS)
def test_bytes_survive_a_round_trip(members: list[AnyRecord]) -> None:
    """The same dossier, and then the same bytes."""
    dossier = Dossier.of(members)
    data = write_dossier(dossier)
    assert read_dossier(data, "memory") == dossier
    assert write_dossier(read_dossier(data, "memory")) == data


@given(MEMBERS, st.integers())
def test_equal_dossiers_are_equal_bytes(members: list[AnyRecord], seed: int) -> None:
    """In whatever order their records came."""
    data = write_dossier(Dossier.of(members))
    random.Random(seed).shuffle(members)
    assert write_dossier(Dossier.of(members)) == data


@given(MEMBERS, st.data())
def test_no_beginning_of_a_file_is_a_file(members: list[AnyRecord], data: st.DataObject) -> None:
    """A file that was cut short is noticed, wherever it was cut."""
    whole = write_dossier(Dossier.of(members))
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(LoadError):
        read_dossier(whole[:cut], "cut")


@given(MEMBERS, st.data())
def test_a_changed_byte_is_noticed_or_changes_nothing(
    members: list[AnyRecord], data: st.DataObject
) -> None:
    """The content id sees to it; only LoadError leaves."""
    dossier = Dossier.of(members)
    changed = bytearray(write_dossier(dossier))
    changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert read_dossier(bytes(changed), "changed") == dossier
    except LoadError as error:
        assert all(problem.file == "changed" and problem.line for problem in error.problems)


@given(st.binary())
@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz"])
def test_arbitrary_bytes_give_load_errors_only(name: str, data: bytes) -> None:
    """Packed or not."""
    with pytest.raises(LoadError) as caught:
        read_dossier(data, name)
    assert {problem.file for problem in caught.value.problems} == {name}


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz"])
def test_files_survive_a_round_trip(name: str, tmp_path: Path) -> None:
    """By path object or text; saved twice, they are the same bytes."""
    dossier = Dossier.of([State(id="aze"), State(id="arm")])
    path = tmp_path / name
    save(dossier, path)
    first = path.read_bytes()
    assert load(path) == load(str(path)) == dossier
    save(load(path), path)
    assert path.read_bytes() == first


def test_packed_files_are_packed_by_the_standard_and_without_a_date(tmp_path: Path) -> None:
    """RFC 1952, with nothing in the header that depends on when or where."""
    dossier = Dossier.of([State(id=f"s{number}") for number in range(1000)])
    save(dossier, tmp_path / "x.gz")
    data = (tmp_path / "x.gz").read_bytes()
    assert gzip.decompress(data) == write_dossier(dossier)
    assert data[:10] == bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF])
    assert len(data) < len(write_dossier(dossier)) / 2


@given(st.data())
def test_damaged_packed_files_give_load_errors_only(data: st.DataObject) -> None:
    """Cut or changed anywhere."""
    dossier = Dossier.of([State(id=f"s{number}") for number in range(50)])
    packed = bytearray(gzip.compress(write_dossier(dossier), mtime=0))
    place = data.draw(st.integers(0, len(packed) - 1))
    packed[place] = data.draw(st.integers(0, 255))
    kept = bytes(packed[: data.draw(st.integers(place, len(packed)))])
    try:
        assert read_dossier(kept, "x.gz") == dossier
    except LoadError as error:
        assert error.problems


def test_a_packed_file_by_another_name_is_named_as_such() -> None:
    """And the other way round."""
    packed = gzip.compress(write_dossier(Dossier.of([])))
    with pytest.raises(LoadError, match=r"unpack it first") as caught:
        read_dossier(packed, "x.jsonl")
    assert [problem.code for problem in caught.value.problems] == ["gzip"]
    with pytest.raises(LoadError, match="cannot be unpacked"):
        read_dossier(write_dossier(Dossier.of([])), "x.jsonl.gz")


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused() -> None:
    """Long before it is unpacked."""
    bomb = gzip.compress(b" " * 2**22)
    with pytest.raises(LoadError) as caught:
        read_dossier(bomb, "x.gz", limits=Limits(ratio=10))
    assert [problem.code for problem in caught.value.problems] == ["limit"]


def test_a_broken_stream_of_packed_data_is_a_problem() -> None:
    """A block of an unknown type raises an error of zlib, not one of gzip."""
    broken = bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF]) + b"\xff" * 20
    with pytest.raises(zlib.error):
        gzip.decompress(broken)
    with pytest.raises(LoadError):
        read_dossier(broken, "x.gz")


@pytest.mark.parametrize("name", ["missing", "folder", "file/below", "a\0b"])
def test_what_cannot_be_opened_is_an_access_error(name: str, tmp_path: Path) -> None:
    """With the name and the reason."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(FileAccessError) as caught:
        load(tmp_path / name)
    assert caught.value.file == str(tmp_path / name)


def test_an_error_while_reading_is_an_access_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as a disk that fails."""

    def fail(*_: object, **__: object) -> Dossier:
        raise OSError(5, "Input/output error")

    path = tmp_path / "x.jsonl"
    save(Dossier.of([]), path)
    monkeypatch.setattr(files, "read_lines", fail)
    with pytest.raises(FileAccessError, match="input/output error"):
        load(path)


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    """Nothing is opened before all lines are made."""
    path = tmp_path / "x.jsonl"
    save(Dossier.of([State(id="aze")]), path)
    before = path.read_bytes()
    misfit = Claim(id="x", subject="state:aze", field="span", value="1985")
    with pytest.raises(ValidationError):
        save(Dossier.of([misfit]), path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz"])
def test_a_change_of_somebody_else_is_not_overwritten(name: str, tmp_path: Path) -> None:
    """A file that is not there counts as the empty dossier."""
    path = tmp_path / name
    empty, one, two = (Dossier.of([State(id=f"s{n}") for n in range(size)]) for size in range(3))
    save(one, path, expected=content_id(empty))
    with pytest.raises(ConflictError) as caught:
        save(two, path, expected=content_id(empty))
    assert (caught.value.file, caught.value.found) == (str(path), content_id(one))
    assert load(path) == one
    save(two, path, expected=content_id(one), durable=False)
    assert load(path) == two


@pytest.mark.parametrize("data", [b"", b"no dossier\n", b"\x1f\x8b"])
def test_what_is_no_dossier_file_is_never_what_was_expected(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(data)
    with pytest.raises(ConflictError, match="no dossier file"):
        save(Dossier(), path, expected=content_id(Dossier()))
    assert path.read_bytes() == data


def test_a_file_of_a_later_version_can_be_expected(tmp_path: Path) -> None:
    """Without a warning: it is compared, and not used."""
    path = tmp_path / "x.jsonl"
    save(Dossier(), path)
    path.write_bytes(path.read_bytes().replace(b'"1.0"', b'"1.9"'))
    save(Dossier.of([State(id="aze")]), path, expected=content_id(Dossier()))
    assert len(load(path)) == 1


def test_only_a_dossier_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with pytest.raises(ValidationError, match=r"Dossier\.of"):
        save([State(id="aze")], path)  # type: ignore[arg-type]
    assert not path.exists()


@pytest.mark.parametrize("wrong", [None, 5, ["a.jsonl"]])
def test_what_is_no_path_is_refused(wrong: Any) -> None:
    """A number could be the descriptor of an open file."""
    calls = (load, recover, lambda path: list(iter_records(path)), partial(save, Dossier()))
    for call in calls:
        with pytest.raises(ValidationError, match="expected the path of a file") as caught:
            call(wrong)
        assert [problem.code for problem in caught.value.problems] == ["type"]
    for arguments in ((wrong, "memory"), (b"", wrong)):
        with pytest.raises(ValidationError, match="expected"):
            read_dossier(*arguments)


def test_an_expected_content_is_a_text(tmp_path: Path) -> None:
    """What is none is a mistake, and no conflict."""
    wrong: Any = 5
    with pytest.raises(ValidationError, match="expected a text"):
        save(Dossier(), tmp_path / "x.jsonl", expected=wrong)


@pytest.mark.parametrize("wrong", [None, 3, {}, [], Limits])
def test_what_are_no_limits_is_refused(wrong: Any, tmp_path: Path) -> None:
    """There is no way to read without any."""
    path = tmp_path / "x.jsonl"
    save(Dossier(), path)
    calls = (
        partial(load, path),
        partial(recover, path),
        lambda **limits: list(iter_records(path, **limits)),
        partial(read_dossier, write_dossier(Dossier()), "memory"),
        partial(loads, '{"id":"x","type":"state"}'),
        partial(from_tree, {"id": "x", "type": "state"}),
    )
    for call in calls:
        with pytest.raises(ValidationError, match=r"expected limits, such as Limits\("):
            call(limits=wrong)


@pytest.mark.parametrize("wrong", [3, b"sha256:", Dossier()])
def test_what_is_expected_is_a_text(wrong: Any, tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match="expected a text"):
        save(Dossier(), tmp_path / "x.jsonl", expected=wrong)


def test_no_file_has_an_empty_name() -> None:
    """It would be the folder in which the program runs."""
    for call in (load, recover, partial(save, Dossier())):
        with pytest.raises(FileAccessError, match=r"^'': the name of the file is empty$"):
            call("")


def test_a_path_of_bytes_is_a_path(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path / "x.jsonl")
    save(Dossier.of([]), path)
    assert len(load(path)) == 0


def test_a_wrong_count_does_not_hide_wrong_content() -> None:
    good = write_dossier(Dossier.of([State(id="aze")]))
    bad = good.replace(b'"records":1', b'"records":2').replace(b'"sha256:', b'"sha256:0', 1)
    bad = re.sub(rb'("sha256:[0-9a-f]{64})[0-9a-f]', rb"\1", bad)
    with pytest.raises(LoadError) as caught:
        read_dossier(bad, "x")
    assert [problem.code for problem in caught.value.problems] == ["count", "content"]
