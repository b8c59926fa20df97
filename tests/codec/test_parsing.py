"""Strict JSON: what Python's reader lets pass is reported with its place."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec.limits import Limits
from diplorecords.codec.parsing import Parser, Refused, pointer, sweep

LARGEST = 2**53

GOOD: st.SearchStrategy[Any] = st.recursive(
    st.booleans()
    | st.integers(-LARGEST, LARGEST)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
"""Trees with nothing in them that we refuse."""


def found(text: str, limits: Limits | None = None) -> list[tuple[str, str]]:
    """The codes and pointers of what is wrong with a text."""
    return [(each.code, each.path) for each in Parser(limits or Limits()).parse(text)[1]]


@given(GOOD)
def test_good_texts_are_read_as_python_reads_them(tree: Any) -> None:
    """With escapes and without."""
    for ascii_only in (True, False):
        text = json.dumps(tree, ensure_ascii=ascii_only)
        assert Parser(Limits()).parse(text) == (json.loads(text), [])


@given(GOOD)
def test_sweeping_good_trees_changes_nothing(tree: Any) -> None:
    """The copy is equal, and nothing is reported."""
    assert sweep(tree, Limits()) == (tree, [])


@given(st.text(alphabet='[]{}",:\\ntrueflsa0123456789.-+eE u'))
def test_what_is_read_is_what_python_reads(text: str) -> None:
    """And what Python refuses is refused."""
    tree, problems = Parser(Limits()).parse(text)
    try:
        expected = json.loads(text)
    except json.JSONDecodeError:
        assert isinstance(tree, Refused)
        assert [each.code for each in problems] == ["json"]
    else:
        assert problems or tree == expected


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ('{"a":1,"a":2}', [("duplicate-key", "/a")]),
        ('{"a":[{"b":1,"b":1,"b":1}]}', [("duplicate-key", "/a/0/b")]),
        ('{"\\u0061":1,"a":2}', [("duplicate-key", "/a")]),
        ('{"a":NaN}', [("number", "/a")]),
        ('{"a":[Infinity,-Infinity]}', [("number", "/a/0"), ("number", "/a/1")]),
        ('{"a":null}', [("null", "/a")]),
        ("null", [("null", "")]),
        ('{"a":9007199254740993}', [("number", "/a")]),
        ('{"a":-9007199254740993}', [("number", "/a")]),
        ('{"a":' + "9" * 10_000 + "}", [("number", "/a")]),
        ('{"a":1e400}', [("number", "/a")]),
        ('{"a":"\\ud800"}', [("surrogate", "/a")]),
        ('{"a":"\\udc00\\ud800"}', [("surrogate", "/a")]),
        ('{"\\ud800":1}', [("surrogate", "")]),
        ('{"a":"\ud800"}', [("surrogate", "/a")]),
        ('{"a/b":{"~":null}}', [("null", "/a~1b/~0")]),
        ('{"a":"\t"}', [("json", "")]),
        ("{'a':1}", [("json", "")]),
        ('{"a":01}', [("json", "")]),
        ('{"a":1,}', [("json", "")]),
        ('{"a":1}{}', [("json", "")]),
        ('{"a":1', [("json", "")]),
        ('{"a":\u0661}', [("json", "")]),
        ("", [("json", "")]),
    ],
)
def test_what_is_refused(text: str, problems: list[tuple[str, str]]) -> None:
    """Each with its place."""
    assert found(text) == problems


@pytest.mark.parametrize(
    "text",
    [
        '{"a":9007199254740992}',
        '{"a":-9007199254740992}',
        '{"a":"\\ud83d\\ude00"}',
        '{"a":"null"}',
        '{"a":1e-400}',
        ' {"a" : [ ] } ',
    ],
)
def test_what_looks_suspicious_and_is_not(text: str) -> None:
    """A pair of surrogates is one character; a text may say null."""
    assert found(text) == []


def test_depth_is_counted_outside_of_texts() -> None:
    """A bracket in a text is a character."""
    limits = Limits(depth=2)
    assert found('{"a":[]}', limits) == []
    assert found('{"a":[[]]}', limits) == [("limit", "")]
    assert found('{"a":["[[[[\\"[[["]}', limits) == []
    assert found('["' + "[" * 50, limits) == [("json", "")]
    assert found('["[[[[\\', limits) == [("json", "")]
    assert found("[],[],[],[]", limits) == [("json", "")]


def test_depth_of_trees_is_counted_the_same_way() -> None:
    """A scalar adds no level."""
    assert sweep({"a": [1]}, Limits(depth=2))[1] == []
    assert [each.path for each in sweep({"a": [[]]}, Limits(depth=2))[1]] == ["/a/0"]


def test_texts_have_a_greatest_length() -> None:
    """Keys too."""
    limits = Limits(text_length=3)
    assert found('{"abc":"abc"}', limits) == []
    assert found('{"a":"abcd"}', limits) == [("limit", "/a")]
    assert found('{"abcd":1}', limits) == [("limit", "")]


@pytest.mark.parametrize("value", [object(), (), {1}, b"x", 1j, type("Text", (str,), {})("x")])
def test_trees_hold_the_types_of_json_only(value: object) -> None:
    """Not even their subclasses, which may lie about themselves."""
    assert [(each.code, each.path) for each in sweep([value], Limits())[1]] == [("type", "/0")]


def test_keys_of_trees_are_texts() -> None:
    """Python's own writer would turn 1 into "1"."""
    assert [(each.code, each.path) for each in sweep({1: 2}, Limits())[1]] == [("type", "")]


@pytest.mark.parametrize(
    "value", [2**53 + 1, pytest.param(10**5000, id="huge"), float("nan"), float("inf")]
)
def test_numbers_of_trees_are_exact(value: float) -> None:
    """However large they are."""
    assert [(each.code, each.path) for each in sweep([value], Limits())[1]] == [("number", "/0")]


def test_a_number_as_long_as_a_book_is_quoted_in_short() -> None:
    """A message stays a line."""
    problems = Parser(Limits()).parse("9" * 10_000)[1]
    assert len(str(problems[0])) < 200


def test_pointers_escape_what_they_use_themselves() -> None:
    """RFC 6901, section 3: the tilde first."""
    assert pointer("~/") == "/~0~1"
    assert pointer(0) == "/0"
