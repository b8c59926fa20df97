"""The first line of a dossier file: the format, its version, and what the file should hold."""

import re
from typing import Any, final

import attrs

from diplorecords.codec.canonical import JsonValue, canonical_json
from diplorecords.codec.leaves import did_you_mean
from diplorecords.codec.migrations import MAJOR, MINOR, VERSION, is_reached
from diplorecords.codec.parsing import pointer
from diplorecords.errors import Problem, shown

__all__ = ["FORMAT", "Header", "read_header"]

FORMAT = "diplorecords"
"""The name of the format."""

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

    version: str = VERSION
    """The version of the format; our own where the line says none that can be read."""

    @property
    def major(self) -> int:
        """The number before the point: other majors are other formats."""
        return int(self.version.partition(".")[0])

    @property
    def is_later(self) -> bool:
        """Whether the version may know more than this library: the same major, a later minor."""
        return self.major == MAJOR and int(self.version.partition(".")[2]) > MINOR

    @property
    def line(self) -> str:
        """The line as it is written, without its newline."""
        tree: dict[str, JsonValue] = {"format": FORMAT, "version": self.version}
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
    version, wrong = _version(tree.get("version", VERSION))
    problems += wrong
    records, content = tree.get("records"), tree.get("content")
    if "records" in tree and (type(records) is not int or records < 0):
        message = "the number of records is a whole number, not negative"
        problems.append(Problem("/records", "header", message, value=shown(records)))
        records = None
    if "content" in tree and (type(content) is not str or _CONTENT.fullmatch(content) is None):
        message = "the content id is sha256: and 64 lower-case hex digits"
        problems.append(Problem("/content", "header", message, value=shown(content)))
        content = None
    return Header(records=records, content=content, version=version), problems


def _version(version: object) -> tuple[str, list[Problem]]:
    found = _VERSION.fullmatch(version) if type(version) is str else None
    if found is None:
        message = f"the version is a text such as {VERSION}"
        return VERSION, [Problem("/version", "header", message, value=shown(version))]
    if is_reached(int(found[1])):
        return found[0], []
    message = f"the file is of version {version}, this library reads version {VERSION}"
    hint = "read it with the version of the library that wrote it, or a later one"
    return VERSION, [Problem("/version", "version", message, hint=hint, value=shown(version))]
