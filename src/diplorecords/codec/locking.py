"""Holding an open file for oneself among processes, by the call that the system has for it."""

from typing import Any

try:
    import fcntl as _unix
except ImportError:
    _unix: Any = None  # type: ignore[no-redef]  # not on this system
    import msvcrt as _windows
else:
    _windows: Any = None  # type: ignore[no-redef]  # not on this system

__all__ = ["lock_file"]


def lock_file(file: int) -> None:
    """Wait until no other process or thread holds the file, and hold it until it is closed.

    >>> import tempfile
    >>> with tempfile.TemporaryFile() as file:
    ...     lock_file(file.fileno())

    Raises:
        OSError: If the file system has no locks, or Windows has waited for ten seconds.
    """
    if _unix is not None:
        _unix.flock(file, _unix.LOCK_EX)
    else:
        _windows.locking(file, _windows.LK_LOCK, 1)
