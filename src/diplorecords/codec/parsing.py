"""Strict JSON: from text to a plain tree, with everything that JSON readers let pass reported."""

import re
from collections import Counter
from json import JSONDecodeError, JSONDecoder
from typing import Any, cast, final

import attrs

from diplorecords.codec.canonical import EXACT
from diplorecords.codec.limits import Limits
from diplorecords.errors import Problem, shown

__all__ = ["Parser", "Refused", "at", "beyond", "key_of", "members_of", "pointer", "sweep"]

_WHOLE_DIGITS = len(str(-EXACT))
_NULL = Problem("", "null", "there is no null", hint="leave what is not known out", value="null")
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@final
@attrs.frozen
class Refused:
    """Stands in a tree for something that JSON readers let pass and we do not."""

    problem: Problem
    """What is wrong with it; its path is empty."""


@final
class _Repeated(dict[str, Any]):
    """An object some of whose keys stood in it more than once."""

    keys_seen: list[str]


@final
class Parser:
    """Parses texts within limits; remembers nothing from one text to the next.

    >>> tree, problems = Parser(Limits()).parse('{"a": 1, "a": NaN}')
    >>> [(problem.path, problem.code) for problem in problems]
    [('/a', 'duplicate-key'), ('/a', 'number')]
    """

    def __init__(self, limits: Limits) -> None:
        """Keep the limits."""
        self._limits = limits
        self._suspect = False
        self._decoder = JSONDecoder(
            object_pairs_hook=self._object,
            parse_int=self._whole,
            parse_float=self._number,
            parse_constant=self._constant,
        )

    def parse(self, text: str) -> tuple[object, list[Problem]]:
        """The tree, and what is wrong with it; a Refused tree where the text is no JSON."""
        limits = self._limits
        problem = _depth_problem(text, limits.depth)
        if problem is not None:
            return Refused(problem), [problem]
        self._suspect = len(text) > limits.text_length or "null" in text or "\\u" in text
        if not text.isascii() and _SURROGATE.search(text):
            self._suspect = True
        try:
            tree: object = self._decoder.decode(text)
        except JSONDecodeError as error:
            message = f"not JSON at column {error.pos + 1}: {error.msg.lower()}"
            value = shown(text[error.pos : error.pos + 20])
            lines = error.msg == "Extra data" and text[: error.pos].endswith("\n")
            hint = "a dossier file is read with load or read_dossier" if lines else None
            problem = Problem("", "json", message, value=value, hint=hint)
            return Refused(problem), [problem]
        return sweep(tree, limits) if self._suspect else (tree, [])

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        members = dict(pairs)
        if len(members) == len(pairs):
            return members
        self._suspect = True
        repeated = _Repeated(members)
        repeated.keys_seen = [key for key, _ in pairs]
        return repeated

    def _whole(self, text: str) -> object:
        if len(text) <= _WHOLE_DIGITS and abs(number := int(text)) <= EXACT:
            return number
        return self._refuse(text, "is a whole number beyond 2^53")

    def _number(self, text: str) -> object:
        number = float(text)
        if number - number == 0:
            return number
        return self._refuse(text, "is beyond the range of numbers")

    def _constant(self, text: str) -> object:
        return self._refuse(text, "is not JSON")

    def _refuse(self, text: str, message: str) -> Refused:
        self._suspect = True
        value = text if len(text) <= 40 else f"{text[:40]}..."
        return Refused(Problem("", "number", f"{value} {message}", value=value))


def pointer(key: str | int) -> str:
    """One step of a JSON pointer (RFC 6901).

    >>> pointer("a/b")
    '/a~1b'
    """
    return "/" + str(key).replace("~", "~0").replace("/", "~1")


def key_of(step: str) -> str:
    """The key that one step of a JSON pointer stands for, without its slash.

    >>> key_of("a~1b")
    'a/b'
    """
    return step.replace("~1", "/").replace("~0", "~")


def members_of(tree: object) -> dict[str, Any] | None:
    """The members of an object; None for anything else.

    >>> members_of([]) is None
    True
    """
    return cast("dict[str, Any]", tree) if type(tree) is dict else None


def at(tree: object, path: str) -> object:
    """What stands at a JSON pointer in a tree; None where nothing does.

    >>> at({"names": [{"text": "Baku"}]}, "/names/0/text")
    'Baku'
    """
    place = tree
    for step in path.split("/")[1:]:
        key = key_of(step)
        if isinstance(place, dict):
            place = cast("dict[str, object]", place).get(key)
        elif isinstance(place, list) and key.isdecimal():
            members = cast("list[object]", place)
            place = members[int(key)] if int(key) < len(members) else None
        else:
            return None
    return place


def sweep(tree: object, limits: Limits) -> tuple[object, list[Problem]]:
    """A copy of a tree that holds only what JSON may hold here, and what was wrong with it.

    >>> sweep({"a": None}, Limits())[1][0].code
    'null'
    """
    sweeper = _Sweeper(limits)
    swept = sweeper.swept(tree, "", limits.depth)
    if sweeper.unlisted:
        sweeper.problems.append(beyond(sweeper.unlisted))
    return swept, sweeper.problems


@final
class _Sweeper:
    """Copies one tree. A list or object that stands in it many times is looked at once."""

    def __init__(self, limits: Limits) -> None:
        self.problems: list[Problem] = []
        self.unlisted = 0
        self._limits = limits
        self._done: dict[tuple[int, int], object] = {}

    def swept(self, value: object, path: str, depth: int) -> object:
        """The copy of what stands at a place, `depth` levels above the deepest allowed."""
        if type(value) not in (list, dict, _Repeated):
            problem = _leaf_problem(value, self._limits)
            return value if problem is None else self._refused(problem, path)
        if depth == 0:
            return self._refused(_too_deep(self._limits.depth), path)
        place = (id(value), depth)
        if place not in self._done:
            self._done[place] = self._container(value, path, depth - 1)
        return self._done[place]

    def _container(self, value: object, path: str, depth: int) -> object:
        if type(value) is list:
            members = enumerate(cast("list[object]", value))
            return [self.swept(member, f"{path}/{index}", depth) for index, member in members]
        if isinstance(value, _Repeated):
            self._report_repeated(value.keys_seen, path)
        swept: dict[str, object] = {}
        for key, member in cast("dict[object, object]", value).items():
            problem = _leaf_problem(key, self._limits)
            if problem is not None:
                self._refused(problem, path)
            elif type(key) is str:
                swept[key] = self.swept(member, path + pointer(key), depth)
            else:
                message = f"a key is a text, not {type(key).__name__}"
                self._refused(Problem("", "type", message), path)
        return swept

    def _refused(self, problem: Problem, path: str) -> Refused:
        if self._has_room():
            self.problems.append(attrs.evolve(problem, path=path))
        return Refused(problem)

    def _report_repeated(self, keys: list[str], path: str) -> None:
        for key, times in Counter(keys).items():
            if times > 1 and self._has_room():
                message = f"the key {shown(key)} stands in one object {times} times"
                self.problems.append(Problem(path + pointer(key), "duplicate-key", message))

    def _has_room(self) -> bool:
        """Whether one more problem is listed; else it is counted."""
        if len(self.problems) < self._limits.problems:
            return True
        self.unlisted += 1
        return False


def beyond(number: int) -> Problem:
    """That there are more problems than are listed.

    >>> beyond(3).message
    '3 more problems are not listed'
    """
    message = f"{number} more problems are not listed"
    return Problem("", "limit", message, hint="mend the first ones, or raise Limits.problems")


def _leaf_problem(value: object, limits: Limits) -> Problem | None:
    match value:
        case str() if type(value) is str:
            return _text_problem(value, limits)
        case bool():
            return None
        case int() if type(value) is int:
            number = "a whole number beyond 2^53"
            return None if abs(value) <= EXACT else Problem("", "number", number)
        case float() if type(value) is float:
            number = f"{value!r} is not a finite number"
            return None if value - value == 0 else Problem("", "number", number)
        case None:
            return _NULL
        case Refused(problem):
            return problem
        case _:
            return Problem("", "type", f"JSON has no {type(value).__name__}")


def _text_problem(value: str, limits: Limits) -> Problem | None:
    if len(value) > limits.text_length:
        message = f"a text of {len(value)} characters, at most {limits.text_length} allowed"
        return Problem("", "limit", message)
    if not value.isascii() and _SURROGATE.search(value):
        return Problem("", "surrogate", f"{shown(value)} has a lone surrogate")
    return None


def _depth_problem(text: str, deepest: int) -> Problem | None:
    if text.count("[") + text.count("{") <= deepest:
        return None
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > deepest:
            return _too_deep(deepest)
    return None


def _too_deep(deepest: int) -> Problem:
    return Problem("", "limit", f"more than {deepest} levels of objects and arrays")
