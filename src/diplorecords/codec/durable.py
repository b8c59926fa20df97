"""Writing a file so that at every moment it is the old one or the new one, never half of one."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from diplorecords.errors import FileAccessError

__all__ = ["access_error", "replace_file"]

_DIRECTORY: int | None = getattr(os, "O_DIRECTORY", None)
"""Opens a directory so that it can be flushed; None where the system has no such thing."""


def replace_file(path: Path, data: bytes) -> None:
    """Write a file by way of a temporary one beside it, flushed to the disk.

    The mode of an existing file is kept, and a symbolic link still points at the file.

    >>> replace_file(Path("a.txt"), b"text")
    >>> Path("a.txt").read_bytes()
    b'text'

    Raises:
        FileAccessError: If it cannot be written; what was there before is still there.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        temporary = target.with_name(f".{secrets.token_hex(8)}.tmp")
        try:
            _write(temporary, data, mode)
            temporary.replace(target)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
        _flush_folder(target.parent)
    except (OSError, ValueError) as error:
        raise access_error(str(path), error) from error


def access_error(name: str, error: OSError | ValueError) -> FileAccessError:
    """The error of the library for one of the system, or for a name that cannot be one.

    >>> access_error("a.txt", FileNotFoundError(2, "No such file or directory")).reason
    'no such file or directory'
    """
    reason: str = getattr(error, "strerror", None) or str(error)
    return FileAccessError(name, reason[:1].lower() + reason[1:])


def _mode(target: Path) -> int | None:
    """The permissions of the file that is there; None where there is none."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise OSError("not a regular file")
    return stat.S_IMODE(found.st_mode)


def _write(path: Path, data: bytes, mode: int | None) -> None:
    with path.open("xb") as file:
        if mode is not None:
            path.chmod(mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name last: it stands in the folder, not in the file."""
    if _DIRECTORY is None:
        return
    descriptor = os.open(folder, os.O_RDONLY | _DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
