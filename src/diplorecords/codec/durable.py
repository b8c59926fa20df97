"""Writing a file so that at every moment it is the old one or the new one, never half of one."""

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from diplorecords.codec.disk import Disk
from diplorecords.dossier.arguments import wrong_type
from diplorecords.errors import FileAccessError

__all__ = ["access_error", "file_name", "replace_file"]

_DISK = Disk()


def replace_file(
    path: Path,
    data: bytes,
    *,
    durable: bool = True,
    check: Callable[[bytes | None], None] | None = None,
    disk: Disk = _DISK,
) -> None:
    """Write a file by way of a temporary one beside it, flushed to the disk, under a lock.

    The mode and, where the system lets us, the owner of an existing file are kept, and a
    symbolic link still points at the file. What an earlier write left behind when it was
    killed goes.

    >>> replace_file(Path("a.txt"), b"text")
    >>> Path("a.txt").read_bytes()
    b'text'

    Args:
        path: The file.
        data: What it will hold.
        durable: Whether to wait until the disk has it.
        check: Is given, under the lock, what the file holds (None where there is none), and
            raises an error to leave it so.
        disk: Where to write.

    Raises:
        FileAccessError: If it cannot be written; what was there before is still there, unless
            nothing but the last flush failed.
    """
    try:
        target = Path(os.path.realpath(path))
        # One short name for each file, so that nothing has to be searched for.
        hidden = f".diplorecords-{sha256(os.fsencode(target.name.casefold())).hexdigest()[:16]}"
        with _locked(target.with_name(f"{hidden}.lock"), disk):
            standing = disk.standing(target)
            if check is not None:
                check(None if standing is None else disk.read(target))
            temporary = target.with_name(f"{hidden}.tmp")
            try:
                disk.remove(temporary)
                file = disk.create(temporary)
                try:
                    if standing is not None:
                        disk.give(temporary, standing)
                    disk.write(file, data)
                    if durable:
                        disk.flush(file)
                finally:
                    disk.close(file)
                disk.rename(temporary, target)
            except BaseException:
                with suppress(OSError):
                    disk.remove(temporary)
                raise
            if durable:
                disk.flush_folder(target.parent)
    except (OSError, ValueError) as error:
        raise access_error(str(path), error) from error


def file_name(path: str | bytes | os.PathLike[str]) -> str:
    """The name of a file, as a text.

    >>> file_name(b"a.jsonl")
    'a.jsonl'

    Raises:
        ValidationError: If it is no path.
        FileAccessError: If it is empty: no file is named so.
    """
    try:
        name = os.fsdecode(path)
    except TypeError as error:
        raise wrong_type("the path of a file", path) from error
    if not name:
        raise FileAccessError(name, "the name of the file is empty")
    return name


def access_error(name: str, error: OSError | ValueError) -> FileAccessError:
    """The error of the library for one of the system, or for a name that cannot be one.

    >>> access_error("a.txt", FileNotFoundError(2, "No such file or directory")).reason
    'no such file or directory'
    """
    return FileAccessError(name, getattr(error, "strerror", None) or str(error))


@contextmanager
def _locked(path: Path, disk: Disk) -> Generator[None]:
    file = disk.lock(path)
    try:
        yield
    finally:
        disk.unlock(file, path)
