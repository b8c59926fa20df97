"""What was read of a file, and on which lines it stands."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import write_dossier
from diplorecords.codec.gathering import Gathered
from diplorecords.codec.limits import Limits
from diplorecords.codec.reading import recover_lines
from diplorecords.dossier import Dossier
from diplorecords.records import State

IDS = st.lists(st.sampled_from("abcd"), max_size=6)


@given(IDS, IDS)
def test_counting_late_finds_what_counting_at_once_finds(some: list[str], more: list[str]) -> None:
    """Whichever lines were taken together."""
    late, early = Gathered(), Gathered()
    early.counted()
    late.add_lines([State(id=each) for each in some])
    found = [(line, first) for _, line, first in late.counted()]
    expected: list[tuple[int, int | None]] = []
    for line, each in enumerate([*some, *more], 2):
        first = early.add(State(id=each), [], line)
        expected += [] if first is None else [(line, first)]
        if line >= len(some) + 2:
            assert late.add(State(id=each), [], line) == first
    assert found == [each for each in expected if each[0] < len(some) + 2]
    assert late.records == early.records


def test_lines_are_counted_before_one_is_added_alone() -> None:
    """Nobody may forget that."""
    with pytest.raises(RuntimeError):
        Gathered().add(State(id="aze"), [], 2)


@pytest.mark.parametrize("bad", [b"?\n", b'{"id":"aze","type":"state"}', b"\n"])
@pytest.mark.parametrize("most", [99, 4])
def test_what_stands_twice_is_reported_beside_other_problems(bad: bytes, most: int) -> None:
    """However the lines were taken."""
    line = b'{"id":"aze","type":"state"}\n'
    header = write_dossier(Dossier()).splitlines(keepends=True)[0]
    body = header + line + line + b'{"id":"arm","type":"state"}\n' * 2 + bad
    found = recover_lines(BytesIO(body), "x", Limits(records=most))
    twice = [(each.value, each.line) for each in found.problems if each.code == "duplicate"]
    assert twice[:2] == [("state:aze", 3), ("state:arm", 5)]
    assert len(found.dossier) == 2
