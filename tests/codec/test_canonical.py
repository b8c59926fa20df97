"""RFC 8785: one text for each tree."""

import json
import math
import struct
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import JsonValue, canonical_json
from diplorecords.errors import ValidationError

LARGEST = 2**53

TREES: st.SearchStrategy[JsonValue] = st.recursive(
    st.booleans()
    | st.integers(-LARGEST, LARGEST)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def double(bits: str) -> float:
    """The number that sixteen hex digits stand for (IEEE 754, big-endian)."""
    return float(struct.unpack(">d", bytes.fromhex(bits))[0])


def slow_number(value: float) -> str:
    """ECMAScript's Number::toString, step by step, from the shortest digits that read back."""
    if value == 0:
        return "0"
    if value < 0:
        return "-" + slow_number(-value)
    n = Decimal(value).adjusted() + 1
    k, s = next((k, str(s)) for k in range(1, 18) for s in nearest_digits(value, k, n))
    if k <= n <= 21:
        return s + "0" * (n - k)
    if 0 < n <= 21:
        return s[:n] + "." + s[n:]
    if -6 < n <= 0:
        return "0." + "0" * -n + s
    sign = "+" if n > 0 else "-"
    tail = f"e{sign}{abs(n - 1)}"
    return s + tail if k == 1 else s[0] + "." + s[1:] + tail


def nearest_digits(value: float, k: int, n: int) -> list[int]:
    """The whole number of k digits that reads back as the value, n of them before the point."""
    exact = Fraction(value) * Fraction(10) ** (k - n)
    around = sorted((math.floor(exact), math.ceil(exact)), key=lambda s: abs(s - exact))
    return [s for s in around if float(f"{s}e{n - k}") == value]


@given(TREES)
def test_text_reads_back_as_the_same_tree(tree: JsonValue) -> None:
    """Nothing is lost, as far as JSON tells numbers apart."""
    assert json.loads(canonical_json(tree), parse_int=float) == tree


@given(TREES)
def test_canonical_form_is_a_fixed_point(tree: JsonValue) -> None:
    """The text of what was read is the text that was read."""
    text = canonical_json(tree)
    assert canonical_json(json.loads(text, parse_int=float)) == text


@given(st.dictionaries(st.text(), st.integers(0, 9)))
def test_keys_are_sorted_by_utf16_code_units(tree: dict[str, int]) -> None:
    """Checked by comparing lists of code units as numbers."""

    def units(key: str) -> list[int]:
        data = key.encode("utf-16-le")
        return [data[i] + 256 * data[i + 1] for i in range(0, len(data), 2)]

    text = canonical_json({**tree})
    assert list(json.loads(text)) == sorted(tree, key=units)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_those_of_ecmascript(value: float) -> None:
    """Against the standard's own steps."""
    assert canonical_json(value) == slow_number(value)


@given(st.integers(-LARGEST, LARGEST))
def test_whole_numbers_have_one_form(value: int) -> None:
    """As an int or as a float."""
    assert canonical_json(value) == canonical_json(float(value))


@pytest.mark.parametrize(
    ("bits", "text"),
    [
        ("0000000000000000", "0"),
        ("8000000000000000", "0"),
        ("0000000000000001", "5e-324"),
        ("8000000000000001", "-5e-324"),
        ("7fefffffffffffff", "1.7976931348623157e+308"),
        ("ffefffffffffffff", "-1.7976931348623157e+308"),
        ("4340000000000000", "9007199254740992"),
        ("c340000000000000", "-9007199254740992"),
        ("4430000000000000", "295147905179352830000"),
        ("44b52d02c7e14af5", "9.999999999999997e+22"),
        ("44b52d02c7e14af6", "1e+23"),
        ("44b52d02c7e14af7", "1.0000000000000001e+23"),
        ("444b1ae4d6e2ef4e", "999999999999999700000"),
        ("444b1ae4d6e2ef4f", "999999999999999900000"),
        ("444b1ae4d6e2ef50", "1e+21"),
        ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
        ("3eb0c6f7a0b5ed8d", "0.000001"),
        ("41b3de4355555555", "333333333.3333333"),
        ("41b3de4355555553", "333333333.3333332"),
        ("41b3de4355555556", "333333333.3333334"),
        ("41b3de4355555557", "333333333.33333343"),
        ("41b3de4355555554", "333333333.33333325"),
        ("becbf647612f3696", "-0.0000033333333333333333"),
        ("43143ff3c1cb0959", "1424953923781206.2"),
    ],
)
def test_numbers_of_the_rfc(bits: str, text: str) -> None:
    """Appendix B of RFC 8785."""
    assert canonical_json(double(bits)) == text


def test_example_of_the_rfc() -> None:
    """Section 3.2.2."""
    tree: JsonValue = {
        "numbers": [333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\u002f",
        "literals": [True, False],
    }
    assert canonical_json(tree) == (
        '{"literals":[true,false],'
        '"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )


def test_surrogate_pairs_sort_before_private_use() -> None:
    """Code points say the opposite: U+1F600 is more than U+FB33, its first unit D83D less."""
    keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    expected = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert list(json.loads(canonical_json(dict.fromkeys(keys, 1)))) == expected


def test_empty_containers() -> None:
    """Without a space inside."""
    assert canonical_json({"b": {}, "a": []}) == '{"a":[],"b":{}}'


def nested(depth: int) -> JsonValue:
    """An array in an array, and so on."""
    tree: JsonValue = []
    for _ in range(depth):
        tree = [tree]
    return tree


@pytest.mark.parametrize(
    ("tree", "code"),
    [
        (math.nan, "range"),
        (math.inf, "range"),
        (-math.inf, "range"),
        (LARGEST + 1, "range"),
        (-LARGEST - 1, "range"),
        pytest.param(10**5000, "range", id="huge"),
        ("\ud800", "surrogate"),
        ({"\ud800": 1}, "surrogate"),
        (None, "type"),
        ((), "type"),
        ({1: 2}, "type"),
        (nested(101), "limit"),
        (nested(100_000), "limit"),
    ],
)
def test_what_json_cannot_carry_is_refused(tree: JsonValue, code: str) -> None:
    """Instead of being changed."""
    with pytest.raises(ValidationError) as caught:
        canonical_json(tree)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_hundred_levels_are_carried() -> None:
    """The limit itself is allowed."""
    assert canonical_json(nested(100)) == "[" * 101 + "]" * 101
