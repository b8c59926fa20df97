"""The canonical form of JSON (RFC 8785): one text for each value."""

from collections.abc import Callable
from json import JSONEncoder
from typing import TypeAlias, cast

from diplorecords.errors import Problem, ValidationError, shown

__all__ = ["EXACT", "JsonValue", "canonical_json"]

JsonValue: TypeAlias = str | int | float | bool | list["JsonValue"] | dict[str, "JsonValue"]
"""A plain JSON tree. There is no null: what is unset is absent."""

EXACT = 2**53
"""The greatest whole number, plus or minus, that every reader of JSON carries exactly."""

_DEEPEST = 100

# With this option, Python escapes what RFC 8785 section 3.2.2.2 escapes, and nothing else.
_quoted = JSONEncoder(ensure_ascii=False).encode


def canonical_json(tree: JsonValue) -> str:
    """The canonical text of a JSON tree, by RFC 8785.

    >>> print(canonical_json({"b": [1e21, 4.50, True], "a": "x"}))
    {"a":"x","b":[1e+21,4.5,true]}

    Raises:
        ValidationError: If the tree holds what JSON cannot carry exactly: a number that is
            not finite or a whole number beyond 2^53, a lone surrogate, a key that is no
            text, an object of another kind, or more than a hundred levels.
    """
    parts: list[str] = []
    _write(tree, parts.append, 0)
    text = "".join(parts)
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise _refused("surrogate", "a text has a lone surrogate") from None
    return text


def _write(value: object, put: Callable[[str], None], depth: int) -> None:
    kind = type(value)
    if kind is str:
        put(_quoted(value))
    elif kind is dict:
        _write_object(cast("dict[object, object]", value), put, depth)
    elif kind is list:
        _write_array(cast("list[object]", value), put, depth)
    elif kind is bool:
        put("true" if value else "false")
    elif kind is int:
        put(_whole(cast("int", value)))
    elif kind is float:
        put(_number(cast("float", value)))
    else:
        raise _refused("type", f"JSON has no {kind.__name__}")


def _write_object(value: dict[object, object], put: Callable[[str], None], depth: int) -> None:
    mark = "{"
    for key in sorted(value, key=_utf16):
        put(f"{mark}{_quoted(key)}:")
        _write(value[key], put, _deeper(depth))
        mark = ","
    put("}" if value else "{}")


def _write_array(value: list[object], put: Callable[[str], None], depth: int) -> None:
    mark = "["
    for member in value:
        put(mark)
        _write(member, put, _deeper(depth))
        mark = ","
    put("]" if value else "[]")


def _deeper(depth: int) -> int:
    if depth >= _DEEPEST:
        raise _refused("limit", f"more than {_DEEPEST} levels")
    return depth + 1


def _utf16(key: object) -> bytes:
    # Section 3.2.3: keys are sorted by their UTF-16 code units, not by code points.
    if type(key) is not str:
        raise _refused("type", f"a key is a text, not {type(key).__name__}")
    return key.encode("utf-16-be", "surrogatepass")


def _whole(value: int) -> str:
    if abs(value) > EXACT:
        raise _refused("range", "a whole number is beyond 2^53")
    return str(value)


def _number(value: float) -> str:
    """ECMAScript's Number::toString; Python's repr has the same shortest digits."""
    text = repr(value)
    if text[-1] in "fn":
        raise _refused("range", f"{shown(value)} is not a finite number")
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = text.lstrip("-").partition("e")
    whole, _, fraction = mantissa.partition(".")
    point = len(whole) + int(exponent or 0)
    digits = (whole + fraction).lstrip("0")
    point -= len(whole + fraction) - len(digits)
    return sign + _placed(digits.rstrip("0"), point)


def _placed(digits: str, point: int) -> str:
    """Shortest digits as ECMAScript writes them, the decimal point after `point` of them."""
    if len(digits) <= point <= 21:
        return digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"0.{'0' * -point}{digits}"
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{point - 1:+d}"


def _refused(code: str, message: str) -> ValidationError:
    return ValidationError("not JSON", [Problem("", code, message)])
