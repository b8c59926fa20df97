"""The fast path of loading gives what the safe path gives, or nothing."""

import json
import sys
from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any, cast

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.codec import fast_leaves, fast_shapes, fast_structs
from diplorecords.codec.fast_fillers import is_fillable
from diplorecords.codec.fast_json import quickest_reader, standard_reader
from diplorecords.codec.fast_loading import QuickLoader, batches, quick_loader
from diplorecords.codec.fast_programs import Program
from diplorecords.codec.fast_shapes import Shapes, depth_of
from diplorecords.codec.fast_ways import by_structs, by_trees
from diplorecords.codec.limits import DEFAULT_LIMITS, Limits
from diplorecords.codec.parsing import Parser
from diplorecords.codec.trees import dumps, loads, read_text, record_of
from diplorecords.codec.unstructuring import unstructure
from diplorecords.errors import LoadError
from diplorecords.records import (
    RECORD_CLASSES,
    AnyRecord,
    Claim,
    Meeting,
    MeetingKind,
    MeetingStatus,
)
from diplorecords.testing import records
from diplorecords.values import Value
from diplorecords.values.typetree import CLAIMED, FlagNode, TupleNode, fields_of

FLAG = FlagNode()
STRUCTS = QuickLoader(DEFAULT_LIMITS, by_structs(DEFAULT_LIMITS))
QUICK = QuickLoader(DEFAULT_LIMITS, by_trees(DEFAULT_LIMITS, quickest_reader()))
STANDARD = QuickLoader(DEFAULT_LIMITS, by_trees(DEFAULT_LIMITS, standard_reader))
TRUSTING = QuickLoader(DEFAULT_LIMITS, trusted=by_structs(DEFAULT_LIMITS, trusted=True))
STATE = '{"id":"aze","type":"state"}'
PLACE = '{"id":"m","kind":"visit","place":%s,"status":"held","type":"meeting"}'


@pytest.fixture(autouse=True, scope="module")
def _programs_at_once() -> Iterator[None]:
    """Programs are written for shapes that come only once, too."""
    often = fast_shapes._OFTEN
    fast_shapes._OFTEN = 1
    yield
    fast_shapes._OFTEN = often


def safe(text: str | bytes) -> AnyRecord | None:
    """What the safe path makes of a text; None where it refuses it."""
    try:
        return record_of(*read_text(text, Parser(DEFAULT_LIMITS), DEFAULT_LIMITS))
    except LoadError:
        return None


def agree(text: str | bytes) -> bool:
    """Whether the fast paths take a text; what they make of it is what the safe path makes.

    A path that trusts must say the same of what the safe path takes, and may take more.
    """
    found = [quick.record(text) for quick in (STRUCTS, QUICK, STANDARD)]
    slow = safe(text)
    for record in found:
        # The text of a record tells numbers of different types apart, which are equal.
        assert record is None or repr(record) == repr(slow)
    trusted = TRUSTING.record(text)
    assert None in (trusted, slow) or repr(trusted) == repr(slow)
    return all(record is not None for record in found)


@given(records())
@example(Meeting(id="ağdam", kind=MeetingKind.VISIT, status=MeetingStatus.HELD))
def test_canonical_text_is_taken(record: AnyRecord) -> None:
    """Whatever the library writes, the fast path reads as it was."""
    text = dumps(record)
    assert not agree(text) or loads(text) == record


JUNK: list[Any] = [
    *(None, True, 0, 1, -1, 1.0, 1.5, 2**53 + 1, 1e300),
    *("", "x", "1985", "1985/", "state:aze", "person:p", "a b:c", "en", "lëgal"),
    *([], ["x"], ["x", "x"], [["x"]], [1], ["type"], {}, {"x": 1}),
    *({"begin": "1985", "end": "over"}, {"begin": "1985"}, "2024-07-13T08:00:00Z"),
]


@st.composite
def mutated_trees(draw: st.DrawFn) -> Any:
    """The tree of a record with something in it exchanged, added, moved or gone."""
    tree: Any = unstructure(draw(records()))
    where: Any = tree
    for _ in range(draw(st.integers(0, 3))):
        inner: Any = list(where.values()) if isinstance(where, dict) else where
        deeper = [value for value in inner if isinstance(value, dict | list) and value]
        where = draw(st.sampled_from(deeper)) if deeper else where
    place = draw(st.sampled_from(sorted(where) if isinstance(where, dict) else range(len(where))))
    match draw(st.sampled_from(["exchange", "add", "remove", "reverse"])):
        case "exchange":
            where[place] = draw(st.sampled_from(JUNK))
        case "add" if isinstance(where, dict):
            key = draw(st.sampled_from(["span", "note", "type", "names", "x"]))
            where[key] = draw(st.sampled_from(JUNK))
        case "add":
            cast("list[Any]", where).insert(0, where[place])
        case "remove":
            del where[place]
        case _:
            return dict(reversed(tree.items()))
    return tree


@given(mutated_trees())
def test_faulty_trees_are_left_to_the_safe_path(tree: Any) -> None:
    """Wrong types, missing and unknown fields, values out of range, repetitions."""
    agree(json.dumps(tree, separators=(",", ":"), ensure_ascii=False))
    agree(json.dumps(tree))


@given(records(), st.data())
def test_faulty_texts_are_left_to_the_safe_path(record: AnyRecord, data: st.DataObject) -> None:
    """Anything put anywhere, and anything cut out."""
    text = dumps(record)
    at = data.draw(st.integers(0, len(text)))
    piece = data.draw(st.sampled_from(['"', " ", "\\", "null", "NaN", '"id":"x",', ",", ":", "\t"]))
    agree(text[:at] + piece + text[at + data.draw(st.integers(0, 3)) :])


@pytest.mark.parametrize(
    "text",
    [
        '{"id":"aze","id":"arm","type":"state"}',
        '{"id" :"aze","id":"aze","type":"state"}',
        '{"id":"aze",\n"id"\n:"aze","type":"state"}',
        '{"id":"aze","\\u0069d":"arm","type":"state"}',
        '{"id":"aze","note":"\\ud800","type":"state"}',
        '{"id":"aze","note":"\ud800","type":"state"}',
        '{"id":"aze","note":NaN,"type":"state"}',
        '{"id":"aze","note":"x","type":"state"} x',
        '{"id":"aze","type":"spam"}',
        '{"id":"aze","type":["state"]}',
        '{"id":"two words","type":"state"}',
        '{"holder":3,"id":"t","office":"office:x","type":"tenure"}',
        '{"id":"m","kind":"visit","status":"held","topics":[1],"type":"meeting"}',
        '{"id":"m","kind":"visit","status":"held","topics":["x",""],"type":"meeting"}',
        '{"holder":"state:x","id":"t","office":"person:x","type":"tenure"}',
        '["id","type"]',
        '"aze"',
        "",
        "[" * 100_000,
        PLACE % '{"latitude":1e999,"longitude":1,"name":"x"}',
        PLACE % '{"latitude":91,"longitude":1,"name":"x"}',
        PLACE % '{"latitude":1,"name":"x"}',
        PLACE % '{"latitude":true,"longitude":1,"name":"x"}',
        PLACE % '["name"]',
        '{"field":"value","id":"c","subject":"claim:x","type":"claim","value":"x"}',
        '{"field":"spam","id":"c","subject":"state:x","type":"claim","value":"x"}',
    ],
)
def test_what_is_refused_is_never_taken(text: str) -> None:
    """The readers of JSON let most of this pass."""
    assert not agree(text)
    assert safe(text) is None


@pytest.mark.parametrize(
    "text",
    [
        STATE,
        '{"type":"state","id":"aze"}',
        '{"id":"aze","type":"state","note":"a :b \\"quoted"}',
        PLACE % '{"latitude":1,"longitude":-1.5,"name":"x"}',
        '{"id":"t","later_parties":{},"type":"treaty"}',
        '{"id":"m","kind":"visit","status":"held","topics":["mines","trade"],"type":"meeting"}',
        '{"field":"note","id":"c","subject":"state:x","type":"claim","value":"x"}',
        (
            '{"field":"span","id":"c","subject":"state:x","type":"claim",'
            '"value":{"begin":"1985","end":"over"}}'
        ),
    ],
)
def test_what_is_right_is_taken(text: str) -> None:
    """In any order of keys, and with periods that EDTF cannot say."""
    assert agree(text)


@pytest.mark.parametrize("text", ['{"id" :"aze","type":"state"}', f"{STATE}\r", f"\t{STATE}"])
def test_white_space_changes_nothing(text: str) -> None:
    assert agree(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"id":"aze","id":"aze","type":"state"}',
        '{"id" :"aze","id"\t:"aze","type":"state"}',
        '{"id":"aze","note":"x\\"","note":"\\\\","type":"state"}',
        '{"id":"aze","note":null,"type":"state"}',
        PLACE % '{"latitude":1,"latitude":1,"longitude":2,"name":"x"}',
        '{"id":"m","kind":"visit","status":"held","topics":["a"],"topics":["b"],"type":"meeting"}',
        (
            '{"field":"span","id":"c","subject":"state:x","type":"claim",'
            '"value":{"begin":"1985","begin":"1985","end":"over"}}'
        ),
    ],
)
def test_no_key_stands_twice_however_it_is_written(text: str) -> None:
    assert STRUCTS.record(text) is None
    assert not agree(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"id":"aze","identifiers":[],"names":[{"kind":"common","text":"x"}],"type":"state"}',
        '{"id": "aze", "type": "state"}',
    ],
)
def test_what_nobody_writes_goes_by_trees(text: str) -> None:
    """What need not be said is not among the strings that are counted."""
    assert STRUCTS.record(text) is None
    assert QUICK.record(text) == loads(text) == safe(text)
    assert TRUSTING.record(text) in (None, loads(text))


def test_limits_hold() -> None:
    """Whatever is beyond a limit is left to the safe path, which refuses it."""
    line = f"{STATE}\n".encode()
    for quick in (quick_loader(Limits(line_bytes=20)), quick_loader(Limits(text_length=20))):
        assert quick.record(STATE) is None
        assert quick.records([line], line) is None
    assert quick_loader(Limits(depth=2)).record(STATE) is None
    assert depth_of(Claim) > depth_of(Meeting) > 2


def test_programs_are_written_for_what_comes_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither for a shape that comes once nor for more of them than there can be."""
    monkeypatch.setattr(fast_shapes, "_OFTEN", 2)
    monkeypatch.setattr(fast_shapes, "_MOST", 1)
    shapes = Shapes(RECORD_CLASSES["state"])
    for keys in [("id", "type"), ("type", "id"), ("type", "id")]:
        with pytest.raises(fast_leaves.UnfitError):
            shapes[keys]
    assert shapes["id", "type"]({"id": "aze", "type": "state"}, [0]) == loads(STATE)


@pytest.mark.parametrize("cls", RECORD_CLASSES.values())
def test_programs_can_be_written_for_every_class(cls: Any) -> None:
    """With every field set."""
    names = [field.name for field in fields_of(cls)]
    with pytest.raises(AttributeError):
        Shapes(cls).write(("type", *names))(None, [0])


def test_lengths_of_arrays_are_checked() -> None:
    """Where a field has a least or a greatest number of members."""
    for node, good in [(TupleNode(FLAG, 1, 2), 2), (TupleNode(FLAG, 2), 3)]:
        program = Program("value, count", fast_shapes.shapes_of)
        program.lines.append(f"return {program.taken(node, 'value')}")
        take = program.function()
        assert take([True] * good, [0]) == (True,) * good
        for wrong in [[], [True] * 9][: 1 if node.most is None else 2]:
            with pytest.raises(fast_leaves.UnfitError):
                take(wrong, [0])


def test_value_of_a_claim_needs_its_subject() -> None:
    """A program for it alone cannot be written."""
    with pytest.raises(TypeError, match="subject"):
        Program("value, count", fast_shapes.shapes_of).taken(CLAIMED, "value")


def test_memory_is_emptied_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """And long texts are not kept at all."""
    monkeypatch.setattr(fast_leaves, "_ENTRIES", 2)
    memo = fast_leaves.Memo(len)
    assert [memo[text] for text in ("a", "bb", "ccc", "d" * 999)] == [1, 2, 3, 999]
    assert memo == {"ccc": 3}


def _stripped(text: str) -> str:
    return text.strip()


def test_class_that_does_more_than_check_is_left_to_the_safe_path() -> None:
    """Such a class must be called, whatever its shape."""

    @attrs.frozen
    class Trimmed(Value):
        text: str = attrs.field(converter=_stripped)

    with pytest.raises(fast_leaves.UnfitError):
        Shapes(Trimmed)["text",]


def each_record(lines: Iterable[bytes | None], quick: QuickLoader) -> list[AnyRecord | None]:
    """What becomes of lines that stand after a header."""
    found = batches([b"{}\n", *lines], quick)
    return [record for batch in found for _, record in batch.each(quick)][1:]


@pytest.mark.parametrize("quick", [STRUCTS, QUICK, STANDARD, TRUSTING])
def test_records_of_a_text_are_those_of_its_lines(quick: QuickLoader) -> None:
    """One faulty line does not take the others with it."""
    line = f"{STATE}\n".encode()
    for bad in (b"\n", b"?\n", b'{"id":"aze","spam":3,"type":"state"}\n', None):
        assert each_record([line, bad, line], quick) == [loads(STATE), None, loads(STATE)]
    assert quick.records([line] * 2, line * 2) == [loads(STATE)] * 2
    assert each_record([line, STATE.encode()], quick) == [loads(STATE), None]


def test_keys_are_counted_for_all_lines_together() -> None:
    """A line with a key that stands twice is found by what is left over."""
    good, bad = f"{STATE}\n".encode(), b'{"id":"aze","id":"aze","type":"state"}\n'
    for quick in (STRUCTS, QUICK, STANDARD):
        assert quick.records([good, bad], good + bad) is None
        assert each_record([good, bad], quick) == [loads(STATE), None]
    assert TRUSTING.records([good, bad], good + bad) == [loads(STATE)] * 2


def test_lines_before_an_error_are_given_first() -> None:
    """However they end."""

    def lines() -> Iterator[bytes | None]:
        yield f"{STATE}\n".encode()
        yield None
        yield STATE.encode()
        raise EOFError

    given_lines: list[object] = []
    with pytest.raises(EOFError):
        given_lines.extend(
            line for batch in batches(lines(), QUICK, (EOFError,)) for line in batch.lines
        )
    found = batches(lines(), QUICK, (EOFError,))
    assert next(found).records == [loads(STATE)]
    assert next(found).lines == [None, STATE.encode()]


def test_lines_come_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch ends with the line that makes it large enough."""
    monkeypatch.setattr("diplorecords.codec.fast_loading._BATCH", 30)
    line = f"{STATE}\n".encode()
    assert [len(batch.lines) for batch in batches([line] * 5, QUICK)] == [1, 2, 2, 0]
    assert each_record([line] * 5, QUICK) == [loads(STATE)] * 5


@pytest.mark.parametrize("older", [None, SimpleNamespace(DecodeError=Exception)])
def test_all_is_read_without_msgspec(monkeypatch: pytest.MonkeyPatch, older: object) -> None:
    """Trusted or not, and also beside one so old that its errors are not those expected."""
    monkeypatch.setitem(sys.modules, "msgspec", older)
    assert fast_structs.installed_msgspec() is None
    for trusted in (False, True):
        quick = quick_loader.__wrapped__(DEFAULT_LIMITS, trusted=trusted)
        assert quick.record(STATE) == loads(STATE)


@pytest.mark.parametrize("cls", RECORD_CLASSES.values())
def test_every_record_class_is_read_quickly(cls: type[AnyRecord]) -> None:
    assert is_fillable(cls)


def test_what_needs_more_than_filling_is_left_to_the_safe_path() -> None:
    """Classes whose constructors convert, and types that there are not."""

    @attrs.frozen
    class Trimmed(Value):
        text: str = attrs.field(converter=_stripped)

    @attrs.frozen
    class Whole(Value):
        part: Trimmed

    assert not is_fillable(Whole)
    with pytest.raises(fast_leaves.UnfitError):
        by_structs(DEFAULT_LIMITS)([b'{"id":"x","type":"spam"}'], print)


def test_one_reader_is_the_quickest(monkeypatch: pytest.MonkeyPatch) -> None:
    """With or without the extra it reads the same."""
    assert quickest_reader()(STATE.encode()) == standard_reader(STATE.encode())
    monkeypatch.setitem(sys.modules, "orjson", None)
    assert quickest_reader.__wrapped__() is standard_reader
