"""Content ids: equal things have equal ones, whatever made them."""

import hashlib
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import content_id, dumps
from diplorecords.codec.identity import canonical_text
from diplorecords.dossier import Dossier
from diplorecords.records import AnyRecord, Person, State
from diplorecords.testing import records
from diplorecords.values import Name


@given(records())
def test_id_of_a_record_is_the_hash_of_its_canonical_bytes(record: AnyRecord) -> None:
    """Nothing else goes into it."""
    digest = hashlib.sha256(dumps(record).encode()).hexdigest()
    assert content_id(record) == f"sha256:{digest}"


@given(st.lists(records(), max_size=4, unique_by=lambda record: record.ref), st.randoms())
def test_id_of_a_dossier_does_not_depend_on_order(
    members: list[AnyRecord],
    random: st.randoms,  # type: ignore[valid-type]
) -> None:
    """It is that of its record lines, sorted."""
    text = canonical_text(Dossier.of(members))
    random.shuffle(members)  # type: ignore[attr-defined]
    digest = hashlib.sha256(text).hexdigest()
    assert content_id(Dossier.of(members)) == f"sha256:{digest}"


def test_lines_are_sorted_by_type_then_id() -> None:
    """In the order of code points."""
    ids = ["b", "B", "a", "\U0001f600", "\uffee", "10", "9"]
    dossier = Dossier.of([*(State(id=each) for each in ids), Person(id="z")])
    sorted_lines = [Person(id="z"), *(State(id=each) for each in sorted(ids))]
    text = "".join([f"{dumps(each)}\n" for each in sorted_lines])
    assert canonical_text(dossier) == text.encode()


def test_equal_statements_have_equal_ids() -> None:
    """The spelling of a date is not part of what it says."""
    assert content_id(Person(id="x", born="?1985")) == content_id(Person(id="x", born="1985?"))
    assert content_id(Person(id="x", born="1985")) != content_id(Person(id="x", born="1985?"))


def test_id_is_the_same_in_another_process() -> None:
    """Under another hash seed and locale."""
    program = (
        "from diplorecords import *; "
        "print(content_id(State(id='aze', names=[Name('Azərbaycan', lang='az')])))"
    )
    expected = content_id(State(id="aze", names=[Name("Azərbaycan", lang="az")]))
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            env={"PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == expected
