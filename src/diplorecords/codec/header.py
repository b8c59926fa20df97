"""The first line of a dossier file: the format, its version, and what the file should hold."""

import re
from typing import Any, final

import attrs

from diplorecords.codec.canonical import JsonValue, canonical_json
from diplorecords.codec.leaves import did_you_mean
from diplorecords.codec.parsing import pointer
from diplorecords.errors import Problem, shown

__all__ = ["FORMAT", "VERSION", "Header", "read_header"]

FORMAT = "diplorecords"
"""The name of the format."""

VERSION = "1.0"
"""The version of the format that this library writes, apart from the library's own."""

_VERSION = re.compile("(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})")
_CONTENT = re.compile("sha256:[0-9a-f]{64}")
_HINTS = {
    "content": f"write sha256:{'0' * 64} and loading the file says what it should be",
    "format": f"write {FORMAT}",
    "records": "the number of lines that follow",
    "version": f"write {VERSION}",
}
_KEYS = tuple(_HINTS)


@final
@attrs.frozen(kw_only=True)
class Header:
    """What the first line says; None where it does not say it, or not in a form to be read.

    >>> Header(records=0, content="sha256:...").line
    '{"content":"sha256:...","format":"diplorecords","records":0,"version":"1.0"}'
    """

    records: int | None
    """How many record lines follow."""

    content: str | None
    """The content id of the dossier."""

    @property
    def line(self) -> str:
        """The line as it is written, without its newline."""
        tree: dict[str, JsonValue] = {"format": FORMAT, "version": VERSION}
        if self.records is not None:
            tree["records"] = self.records
        if self.content is not None:
            tree["content"] = self.content
        return canonical_json(tree)


def read_header(tree: dict[str, Any]) -> tuple[Header, list[Problem]]:
    """The header that a tree says, and what is wrong with it.

    >>> [problem.path for problem in read_header({"format": "diplorecords", "records": 1})[1]]
    ['/content', '/version']
    """
    problems = [
        Problem(pointer(key), "unknown-field", message, hint=did_you_mean(key, _KEYS))
        for key in sorted(set(tree) - set(_KEYS))
        for message in [f"the header has no field {shown(key)}"]
    ]
    problems += [
        Problem(f"/{key}", "missing", f"{key} is missing from the header", hint=_HINTS[key])
        for key in _KEYS
        if key not in tree
    ]
    if "format" in tree and tree["format"] != FORMAT:
        message = f"the format is {shown(tree['format'])}, expected {FORMAT}"
        problems.append(Problem("/format", "format", message))
    if "version" in tree:
        problems += _version_problems(tree["version"])
    records, content = tree.get("records"), tree.get("content")
    if "records" in tree and (type(records) is not int or records < 0):
        message = "the number of records is a whole number, not negative"
        problems.append(Problem("/records", "header", message, value=shown(records)))
        records = None
    if "content" in tree and (type(content) is not str or _CONTENT.fullmatch(content) is None):
        message = "the content id is sha256: and 64 lower-case hex digits"
        problems.append(Problem("/content", "header", message, value=shown(content)))
        content = None
    return Header(records=records, content=content), problems


def _version_problems(version: object) -> list[Problem]:
    found = _VERSION.fullmatch(version) if type(version) is str else None
    if found is None:
        message = f"the version is a text such as {VERSION}"
        return [Problem("/version", "header", message, value=shown(version))]
    if version == VERSION:
        return []
    message = f"the file is of version {version}, this library reads version {VERSION}"
    hint = "read it with the version of the library that wrote it, or a later one"
    return [Problem("/version", "version", message, hint=hint, value=shown(version))]
