"""A power cut at any moment of a save: the file is the old one or the new one, and never gone.

The model keeps every step. After a cut, a disk may hold of what was not flushed: any part of the
data of a file, or zeros in its place; and any of the changes of names in a folder, whatever their
order was. All these states are enumerated and looked at.
"""

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import final

import attrs
import pytest

from diplorecords.codec.disk import Disk, Standing
from diplorecords.codec.durable import replace_file

OLD, NEW = b"the old content", b"the new content, which is longer"
FILE = Path("/model/file")
Step = tuple[str, ...]
Names = dict[str, int]


@final
@attrs.define
class Node:
    """A file apart from its names: what was written to it, and how much of that was flushed."""

    data: bytes = b""
    flushed: bytes | None = None

    def after_a_cut(self) -> set[bytes]:
        """What it may hold: all that was flushed, and of the rest any part, or zeros."""
        if self.flushed == self.data:
            return {self.data}
        parts = {self.data[:length] for length in range(len(self.data) + 1)}
        kept = {self.flushed} if self.flushed is not None else set[bytes]()
        return parts | kept | {bytes(len(self.data))}


class Model(Disk):
    """A folder in memory, with the changes of its names that were not flushed."""

    def __init__(self) -> None:
        self.nodes: list[Node] = [Node(OLD, OLD)]
        self.settled: Names = {FILE.name: 0}
        self.changes: list[tuple[str, str, int]] = []
        self.now: Names = dict(self.settled)
        self.seen: list[set[bytes | None]] = []

    def note(self) -> None:
        """Note what the file may be if the power is cut now; None where it may be gone."""
        states: set[bytes | None] = set()
        for names in self.possible_names():
            node = names.get(FILE.name)
            states |= {None} if node is None else self.nodes[node].after_a_cut()
        self.seen.append(states)

    def possible_names(self) -> Iterator[Names]:
        """The names in the folder after a cut: any of the changes may have been made."""
        for size in range(len(self.changes) + 1):
            for made in combinations(self.changes, size):
                names = dict(self.settled)
                for change in made:
                    changed(names, *change)
                yield names

    def change(self, old: str, new: str, node: int) -> None:
        self.changes.append((old, new, node))
        changed(self.now, old, new, node)
        self.note()

    def lock(self, path: Path) -> int:
        return -1

    def unlock(self, file: int, path: Path) -> None:
        """There is nobody else."""

    def standing(self, path: Path) -> Standing | None:
        return Standing(mode=0o644, owner=0, group=0)

    def read(self, path: Path) -> bytes:
        return self.nodes[self.now[path.name]].data

    def create(self, path: Path) -> int:
        assert path.name not in self.now
        self.nodes.append(Node())
        self.change("", path.name, len(self.nodes) - 1)
        return len(self.nodes) - 1

    def give(self, path: Path, standing: Standing) -> None:
        """Permissions are no part of the model."""

    def write(self, file: int, data: bytes) -> None:
        for byte in data:
            self.nodes[file].data += bytes([byte])
            self.note()

    def flush(self, file: int) -> None:
        self.nodes[file].flushed = self.nodes[file].data
        self.note()

    def close(self, file: int) -> None:
        """Closing flushes nothing."""

    def rename(self, old: Path, new: Path) -> None:
        self.change(old.name, new.name, self.now[old.name])

    def remove(self, path: Path) -> None:
        if path.name in self.now:
            self.change(path.name, "", self.now[path.name])

    def flush_folder(self, folder: Path) -> None:
        self.settled, self.changes = dict(self.now), []
        self.note()


def changed(names: Names, old: str, new: str, node: int) -> None:
    """Make one change of names: of one that there is, to one that there is not, or both."""
    names.pop(old, None)
    if new:
        names[new] = node


def faults_found(save: Callable[[Model], None]) -> set[str]:
    """What may be wrong with the file after a power cut in a save, or after the save."""
    model = Model()
    model.note()
    save(model)
    during = set().union(*model.seen) - {OLD, NEW}
    faults = {"gone" if state is None else "broken" for state in during}
    return faults | ({"not new"} if model.seen[-1] != {NEW} else set())


def test_a_save_is_the_old_file_or_the_new_one_at_every_moment() -> None:
    assert faults_found(lambda disk: replace_file(FILE, NEW, disk=disk)) == set()


def test_what_a_killed_save_left_behind_does_no_harm() -> None:
    """Its temporary file is taken away and made anew."""

    class KilledError(Exception):
        """Raised in the middle of a write."""

    def save(disk: Model) -> None:
        def cut(file: int, data: bytes) -> None:
            Model.write(disk, file, data[:5])
            raise KilledError

        disk.write = cut  # type: ignore[method-assign]
        disk.remove = lambda path: None  # type: ignore[method-assign]
        with pytest.raises(KilledError):
            replace_file(FILE, b"another change", disk=disk)
        del disk.write, disk.remove
        assert len(disk.now) == 2
        replace_file(FILE, NEW, disk=disk)

    assert faults_found(save) == set()


def without(*steps: str) -> Callable[[Model], None]:
    """A save that forgets some of its steps."""

    def save(disk: Model) -> None:
        for step in steps:
            setattr(disk, step, lambda _: None)
        replace_file(FILE, NEW, disk=disk)

    return save


def in_place(disk: Model) -> None:
    """A save that writes over the old file."""
    disk.nodes[0].data = b""
    disk.note()
    disk.write(0, NEW)
    disk.flush(0)
    disk.flush_folder(FILE.parent)


def remove_first(disk: Model) -> None:
    """A save that makes room before it renames."""
    temporary = FILE.with_name("temporary")
    file = disk.create(temporary)
    disk.write(file, NEW)
    disk.flush(file)
    disk.remove(FILE)
    disk.rename(temporary, FILE)
    disk.flush_folder(FILE.parent)


@pytest.mark.parametrize(
    ("save", "faults"),
    [
        (without("flush"), {"broken", "not new"}),
        (without("flush_folder"), {"not new"}),
        (without("flush", "flush_folder"), {"broken", "not new"}),
        (in_place, {"broken"}),
        (remove_first, {"gone"}),
        (lambda disk: replace_file(FILE, NEW, durable=False, disk=disk), {"broken", "not new"}),
    ],
    ids=["no flush", "no flush of the folder", "neither", "in place", "removed first", "quick"],
)
def test_the_model_shows_each_bug_that_it_is_for(
    save: Callable[[Model], None], faults: set[str]
) -> None:
    assert faults_found(save) == faults
