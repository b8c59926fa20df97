"""Keeping Python's collector of cycles from looking again and again at what is being loaded."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

__all__ = ["paused_collector"]


@contextmanager
def paused_collector() -> Generator[None]:
    """The collector rests inside of the block, and is afterwards as it was before.

    Records hold no cycles, so that it would find nothing; on large loads looking costs more
    than loading. Never `yield` a record inside: it would rest while the caller works.

    >>> with paused_collector():
    ...     gc.isenabled()
    False
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
