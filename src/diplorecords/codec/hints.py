"""What every problem of loading says beside its message: the value found, and what would do."""

from collections.abc import Iterable

import attrs

from diplorecords.codec.parsing import Refused, at, beyond
from diplorecords.errors import Problem, shown

__all__ = ["HINTS", "capped", "explained"]

HINTS = {
    "blank-line": "every line holds a record",
    "claim-field": "a claim names a field of the record type of its subject",
    "duplicate": "keep one of them, or give one another id",
    "duplicate-key": "keep one of them",
    "edtf": "write a date as EDTF does: 1992, 1992-02, 1992-02-26, 1992~, 1991/1994",
    "edtf-kind": "give a date of one of the kinds named",
    "empty": "leave the field out",
    "enum": "give one of the values that the schema lists",
    "format": "write diplorecords, if it is such a file",
    "gzip": "the file is damaged or no gzip file; recover gives what can still be read",
    "header": "a header has format, version, records and content, as the format describes them",
    "id": "an id has 1 to 200 characters in normal form C, and no white space or control",
    "json": "every line is one JSON object (RFC 8259)",
    "length": "shorten it",
    "limit": "raise the limit, if the data are meant to be so large",
    "missing": "give it: the field has no default",
    "number": "write a finite number; a longer whole number can be a text",
    "order": "read it with load, which takes any order; save(load(path), path) sorts the file",
    "pattern": "write it in the form named",
    "range": "give a number within the bounds named",
    "ref": "write type:id",
    "repeated": "list each member once",
    "surrogate": "write the whole pair, or the character itself",
    "target": "refer to a record of one of the types named",
    "unknown-field": "leave it out, or keep it with unknown='keep'",
    "type": "give what is expected; nothing is converted",
}
"""What to do about each kind of problem that has no hint of its own."""


def explained(problems: Iterable[Problem], tree: object) -> list[Problem]:
    """The problems, each with the value found at its place and a hint where it lacks them.

    >>> problem = Problem("/names/0", "type", "expected an object")
    >>> [(each.value, bool(each.hint)) for each in explained([problem], {"names": [3]})]
    [('3', True)]
    """
    return [_explained(problem, tree) for problem in problems]


def capped(problems: Iterable[Problem], most: int) -> list[Problem]:
    """The first problems, and how many more there are; what says that a limit was met stays.

    >>> [problem.message for problem in capped([Problem("", "null", "there is no null")] * 9, 1)]
    ['there is no null', '8 more problems are not listed']
    """
    found = list(problems)
    if len(found) <= most:
        return found
    limits = [problem for problem in found if problem.code == "limit"]
    others = [problem for problem in found if problem.code != "limit"]
    more = [beyond(len(others) - most)] if len(others) > most else []
    return [*others[:most], *limits[:most], *more]


def _explained(problem: Problem, tree: object) -> Problem:
    value, hint = problem.value, problem.hint
    if value is None and problem.path:
        value = _value_at(tree, problem.path)
    if hint is None:
        hint = HINTS.get(problem.code)
    return attrs.evolve(problem, value=value, hint=hint)


def _value_at(tree: object, path: str) -> str | None:
    found = at(tree, path)
    if isinstance(found, Refused):
        return found.problem.value
    return None if found is None else shown(found)
