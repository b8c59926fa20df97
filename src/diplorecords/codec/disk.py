"""`Disk`: the few things that saving asks of the operating system, each in one method.

Tests put other disks in its place: one that fails, one that is full, one that notes every step so
that a power cut after any of them can be played through.
"""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import final

import attrs

from diplorecords.codec.locking import lock_file

__all__ = ["Disk", "Standing"]

_DIRECTORY: int | None = getattr(os, "O_DIRECTORY", None)
"""Opens a directory so that it can be flushed; None where the system has no such thing."""

_CHANGE_OWNER: Callable[[Path, int, int], None] | None = getattr(os, "chown", None)

_BINARY: int = getattr(os, "O_BINARY", 0)
_NOT_INHERITED: int = getattr(os, "O_CLOEXEC", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY | _NOT_INHERITED
_LOCK = os.O_RDWR | os.O_CREAT | _NOT_INHERITED


@final
@attrs.frozen
class Standing:
    """What a new file takes over from the one that it replaces.

    >>> Standing(mode=0o600, owner=0, group=0).mode
    384
    """

    mode: int
    """The permissions."""

    owner: int
    """The number of the user."""

    group: int
    """The number of the group."""


class Disk:
    """The real one.

    >>> disk = Disk()
    >>> file = disk.create(Path("a.txt"))
    >>> disk.write(file, b"text")
    >>> disk.close(file)
    >>> disk.read(Path("a.txt"))
    b'text'
    """

    def lock(self, path: Path) -> int:
        """Wait for the lock that a file stands for, and hold it.

        The file is taken away when the lock is let go, so that whoever waited for it has to
        look whether the file still has its name.
        """
        while True:
            file = os.open(path, _LOCK, 0o666)
            try:
                lock_file(file)
                with suppress(FileNotFoundError):
                    if os.path.samestat(os.fstat(file), path.stat()):
                        return file
            except BaseException:
                os.close(file)
                raise
            os.close(file)  # whoever held it has taken it away

    def unlock(self, file: int, path: Path) -> None:
        """Let a lock go, and take its file away."""
        # Windows takes no open file away: there it stays, empty.
        with suppress(OSError):
            path.unlink()
        os.close(file)

    def standing(self, path: Path) -> Standing | None:
        """The mode and owner of a regular file; None where there is none."""
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(found.st_mode):
            raise OSError("not a regular file")
        return Standing(stat.S_IMODE(found.st_mode), found.st_uid, found.st_gid)

    def read(self, path: Path) -> bytes:
        """The bytes of a file."""
        return path.read_bytes()

    def create(self, path: Path) -> int:
        """Make a new, empty file."""
        return os.open(path, _NEW, 0o666)

    def give(self, path: Path, standing: Standing) -> None:
        """Give a file the owner and mode of another, as far as the system lets us."""
        if _CHANGE_OWNER is not None:
            for owner, group in ((standing.owner, -1), (-1, standing.group)):
                with suppress(PermissionError):
                    _CHANGE_OWNER(path, owner, group)
        # After the owner: a change of owner takes some permissions away.
        path.chmod(standing.mode)

    def write(self, file: int, data: bytes) -> None:
        """Write all the data."""
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]

    def flush(self, file: int) -> None:
        """Wait until the data of a file are on the disk."""
        os.fsync(file)

    def close(self, file: int) -> None:
        """Close a file."""
        os.close(file)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file the name of another, which is gone in the same moment."""
        old.replace(new)

    def remove(self, path: Path) -> None:
        """Take a file away, if it is there."""
        path.unlink(missing_ok=True)

    def flush_folder(self, folder: Path) -> None:
        """Wait until the names in a folder are on the disk."""
        if _DIRECTORY is None:
            return
        file = os.open(folder, os.O_RDONLY | _DIRECTORY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
