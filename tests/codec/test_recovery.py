"""Recovery: every whole record of a damaged file, and every line that is lost."""

import gzip
from io import BufferedReader, BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import Limits, recover, write_dossier
from diplorecords.codec.packing import Salvage, pack
from diplorecords.codec.reading import recover_lines
from diplorecords.codec.whole import whole_objects
from diplorecords.dossier import Dossier
from diplorecords.errors import FileAccessError
from diplorecords.records import State

STATES = [State(id=f"s{number}", note="x" * (number + 1)) for number in range(40)]
ARM, AZE = b'{"id":"arm","type":"state"}', b'{"id":"aze","type":"state"}'
WHOLE = write_dossier(Dossier.of(STATES))
LINES = WHOLE.splitlines(keepends=True)


def recovered(data: bytes, folder: Path, name: str = "x.jsonl") -> tuple[set[str], list[int]]:
    """The ids of the records found in a file, and the lines that are lost."""
    (folder / name).write_bytes(data)
    found = recover(folder / name)
    assert all(problem.line and problem.file for problem in found.problems)
    assert bool(found.problems) is (data != WHOLE)
    return {record.id for record in found.dossier}, list(found.lost)


def test_a_sound_file_loses_nothing(tmp_path: Path) -> None:
    assert recovered(WHOLE, tmp_path) == ({state.id for state in STATES}, [])


@given(st.data())
def test_every_line_that_was_not_touched_is_found(data: st.DataObject) -> None:
    """Whatever happened to the others."""
    hit = data.draw(st.sets(st.integers(0, len(LINES) - 1), max_size=5))
    noise = st.binary(max_size=30).map(lambda junk: junk.replace(b"\n", b"") + b"\n")
    lines = [data.draw(noise) if at in hit else line for at, line in enumerate(LINES)]
    found = recover_lines(BytesIO(b"".join(lines)), "x", Limits())
    kept = [line for at, line in enumerate(LINES) if at not in hit | {0}]
    assert write_dossier(found.dossier).splitlines(keepends=True)[1:] == kept


@pytest.mark.parametrize(
    ("damage", "lost"),
    [
        (b"\0" * 30 + b"\n", [2]),
        (b'{"id":"aze","type":"state"}{"id":"arm","type":"state"}\n', [2]),
        (b'{"id":"aze","no{"id":"aze","type":"state"}{"id":"arm","type":"state"}}}\n', [2]),
        (b'{"id":"arm","type":"state"}\n{"id":"aze","type":"state"}', []),
        (b'{"id":"arm","type":"state"}\n{"id":"aze","type":"state"}\n{"id":"aze","n', [4]),
        (b'{"id":"arm","type":"state"}\n\n{"id":"aze","type":"state"}\n', []),
        (b"\n".join([ARM, b'{"id":"arm","note":"n","type":"state"}', AZE, b""]), [3]),
        (b"".join([ARM, b'{"id":"arm","note":"n","type":"state"}', AZE, b"\n"]), [2]),
    ],
)
def test_what_is_whole_is_found(damage: bytes, lost: list[int], tmp_path: Path) -> None:
    """Zeros after a power cut, a lost newline, a piece of another line, a cut end."""
    ids, gone = recovered(LINES[0] + damage, tmp_path)
    assert ids == (set() if damage.startswith(b"\0") else {"arm", "aze"})
    assert gone == lost


@pytest.mark.parametrize("first", [b"", b"?\n", b'{"format":"diplorec\n'])
def test_a_file_without_its_header_is_read(first: bytes, tmp_path: Path) -> None:
    ids, lost = recovered(first + b"".join(LINES[1:]), tmp_path)
    assert len(ids) == len(STATES)
    assert lost == ([1] if first else [])


@pytest.mark.parametrize("line", [b'{"format":"x"}\n', WHOLE.replace(b"1.0", b"9.0", 1)])
def test_another_format_is_not_guessed_at(line: bytes, tmp_path: Path) -> None:
    assert recovered(line, tmp_path)[0] == set()


def test_long_lines_are_lost_and_the_rest_found() -> None:
    found = recover_lines(BytesIO(WHOLE), "x", Limits(line_bytes=150))
    assert found.lost == () or len(found.dossier) + len(found.lost) == len(STATES) + 1


@given(st.integers(0, 2**32))
def test_packed_files_are_read_up_to_the_damage(seed: int) -> None:
    """Every line whose bytes can be unpacked is found."""
    packed = bytearray(pack(WHOLE))
    place = 20 + seed % (len(packed) - 20)
    cut = BufferedReader(Salvage(BytesIO(bytes(packed[:place]))))
    found = recover_lines(cut, "x", Limits(), len(packed))
    assert [problem.code for problem in found.problems][-1:] == ["gzip"]
    packed[place] ^= 0xFF
    hurt = BufferedReader(Salvage(BytesIO(bytes(packed))))
    assert recover_lines(hurt, "x", Limits(), len(packed)).problems


def test_packed_data_are_known_by_their_bytes(tmp_path: Path) -> None:
    """A wrong name is no reason to lose anything; two packed parts are one file."""
    parts = gzip.compress(WHOLE[:100]) + gzip.compress(WHOLE[100:])
    for data in (gzip.compress(WHOLE), parts):
        (tmp_path / "x.jsonl").write_bytes(data)
        found = recover(tmp_path / "x.jsonl")
        assert len(found.dossier) == len(STATES)
        assert found.problems == ()


def test_a_wrong_sum_at_the_end_loses_no_record(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(WHOLE))
    packed[-5] ^= 0xFF
    (tmp_path / "x.gz").write_bytes(packed)
    found = recover(tmp_path / "x.gz")
    assert len(found.dossier) == len(STATES)
    assert [problem.code for problem in found.problems] == ["gzip"]


def test_a_file_that_is_not_there_is_an_access_error(tmp_path: Path) -> None:
    with pytest.raises(FileAccessError):
        recover(tmp_path / "missing")


def test_searching_a_line_is_bounded() -> None:
    """Neither a huge line nor many beginnings cost much."""
    assert list(whole_objects(b'{"a":1}' + b" " * 2**20)) == []
    assert list(whole_objects(b'{"' * 65 + b'{"a":1}')) == []
    assert list(whole_objects(b'{"' * 64 + b'{"a":1}')) == []
    assert list(whole_objects(b'{"' * 63 + b'{"a":1}')) == [b'{"a":1}']
    assert list(whole_objects(b'{"a":' * 20_000)) == []
