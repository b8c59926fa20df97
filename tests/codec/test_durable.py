"""Replacing files: whole or not at all, and as their owners left them."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from diplorecords.codec import disk as disks
from diplorecords.codec.disk import Disk, Standing
from diplorecords.codec.durable import replace_file
from diplorecords.errors import ConflictError, FileAccessError


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    """Those that any program would give it, not those of a temporary file."""
    (tmp_path / "usual").write_bytes(b"x")
    replace_file(tmp_path / "new", b"x")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_permissions_of_an_existing_file_are_kept(tmp_path: Path) -> None:
    """A private file stays private."""
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o600)
    replace_file(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes() == b"new"


def test_the_owner_is_kept_before_the_mode(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """User and group apart: a user may give a file to a group, and not to another user."""
    calls: list[tuple[str, object]] = []

    def change_owner(path: Path, owner: int, group: int) -> None:
        calls.append(("owner", (owner, group)))
        if owner >= 0:
            raise PermissionError

    monkeypatch.setattr(disks, "_CHANGE_OWNER", change_owner)
    monkeypatch.setattr(Path, "chmod", lambda _, mode: calls.append(("mode", mode)))
    Disk().give(tmp_path, Standing(mode=0o640, owner=12, group=34))
    assert calls == [("owner", (12, -1)), ("owner", (-1, 34)), ("mode", 0o640)]


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root gives files away")
def test_the_owner_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    os.chown(path, 12, 34)
    replace_file(path, b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (12, 34)


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    """The file that it points at is replaced."""
    (tmp_path / "folder").mkdir()
    link = tmp_path / "link"
    link.symlink_to(Path("folder") / "file")
    for data in (b"one", b"two"):
        replace_file(link, data)
        assert link.is_symlink()
        assert (tmp_path / "folder" / "file").read_bytes() == data
    assert names_in(tmp_path / "folder") == ["file"]


def test_nothing_else_is_left(tmp_path: Path) -> None:
    """Neither a temporary file nor a lock, not even those of a writer that was killed."""
    path = tmp_path / "file"

    class Killed(Disk):
        """Stops before the last step, and clears nothing away."""

        def remove(self, path: Path) -> None:
            pass

        def rename(self, old: Path, new: Path) -> None:
            raise KeyboardInterrupt

        def unlock(self, file: int, path: Path) -> None:
            os.close(file)

    replace_file(path, b"x")
    assert names_in(tmp_path) == ["file"]
    with pytest.raises(KeyboardInterrupt):
        replace_file(path, b"y", disk=Killed())
    assert len(names_in(tmp_path)) == 3
    replace_file(path, b"z")
    assert names_in(tmp_path) == ["file"]
    assert path.read_bytes() == b"z"


class Failing(Disk):
    """A disk on which one step fails, after it was done by half where it can be."""

    def __init__(self, step: str, number: int) -> None:
        self.step, self.number = step, number
        self.reached = False

    def _fails(self, step: str) -> None:
        if step == self.step and not self.reached:
            self.reached = True
            raise OSError(self.number, os.strerror(self.number))

    def lock(self, path: Path) -> int:
        self._fails("lock")
        return super().lock(path)

    def standing(self, path: Path) -> Standing | None:
        self._fails("standing")
        return super().standing(path)

    def create(self, path: Path) -> int:
        self._fails("create")
        return super().create(path)

    def give(self, path: Path, standing: Standing) -> None:
        self._fails("give")
        super().give(path, standing)

    def write(self, file: int, data: bytes) -> None:
        if self.step == "write":
            super().write(file, data[: len(data) // 2])
        self._fails("write")
        super().write(file, data)

    def flush(self, file: int) -> None:
        self._fails("flush")
        super().flush(file)

    def close(self, file: int) -> None:
        super().close(file)
        self._fails("close")

    def rename(self, old: Path, new: Path) -> None:
        self._fails("rename")
        super().rename(old, new)

    def remove(self, path: Path) -> None:
        self._fails("remove")
        super().remove(path)

    def flush_folder(self, folder: Path) -> None:
        self._fails("flush_folder")
        super().flush_folder(folder)


STEPS = sorted(name for name in vars(Failing) if not name.startswith("_"))

Replace = Callable[..., None]


def faults_found(replace: Replace, step: str, number: int, folder: Path) -> list[str]:
    """What is wrong after a step of replacing a file has failed."""
    path = folder / "file"
    path.write_bytes(b"old")
    disk = Failing(step, number)
    with pytest.raises(FileAccessError) as caught:
        replace(path, b"new!", disk=disk)
    faults = [] if os.strerror(number).lower() in str(caught.value).lower() else ["no reason"]
    wanted = b"new!" if step == "flush_folder" else b"old"
    if path.read_bytes() != wanted:
        faults.append(f"the file holds {path.read_bytes()!r}")
    return faults if names_in(folder) == ["file"] else [*faults, "something is left"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("step", STEPS)
def test_a_failed_step_leaves_the_old_file_and_nothing_else(
    step: str, number: int, tmp_path: Path
) -> None:
    """A full disk, or one that fails, at every step."""
    assert faults_found(replace_file, step, number, tmp_path) == []


def test_the_failures_would_show_a_file_written_in_place(tmp_path: Path) -> None:
    """The bug that this harness is for."""

    def in_place(path: Path, data: bytes, disk: Disk) -> None:
        file = os.open(path, os.O_WRONLY | os.O_TRUNC)
        try:
            disk.write(file, data)
        except OSError as error:
            raise FileAccessError(str(path), str(error.strerror)) from error
        finally:
            disk.close(file)

    found = faults_found(in_place, "write", errno.ENOSPC, tmp_path)
    assert found == ["the file holds b'ne'"]


def test_the_failures_would_show_what_is_not_cleared_away(tmp_path: Path) -> None:
    """The other one."""

    def careless(path: Path, data: bytes, disk: Any) -> None:
        disk.remove = lambda _: None
        replace_file(path, data, disk=disk)

    found = faults_found(careless, "rename", errno.EIO, tmp_path)
    assert found == ["something is left"]


def test_a_short_write_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system may take less than it is given."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda file, data: write(file, data[:3]))
    replace_file(tmp_path / "file", b"0123456789")
    assert (tmp_path / "file").read_bytes() == b"0123456789"


def test_systems_without_open_folders_or_owners_do_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows cannot open a folder to flush it."""
    monkeypatch.setattr(disks, "_DIRECTORY", None)
    monkeypatch.setattr(disks, "_CHANGE_OWNER", None)
    replace_file(tmp_path / "file", b"x")
    replace_file(tmp_path / "file", b"y")
    assert (tmp_path / "file").read_bytes() == b"y"


@pytest.mark.parametrize("name", ["folder", "missing/file", "file/below", "a\0b", "x" * 300])
def test_what_cannot_be_a_file_is_an_access_error(name: str, tmp_path: Path) -> None:
    """With the name and the reason of the system."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(FileAccessError) as caught:
        replace_file(tmp_path / name, b"x")
    assert caught.value.file == str(tmp_path / name)
    assert caught.value.reason
    assert (tmp_path / "file").read_bytes() == b"x"
    assert names_in(tmp_path) == ["file", "folder"]


def test_a_check_sees_the_file_and_can_refuse(tmp_path: Path) -> None:
    seen: list[bytes | None] = []

    def refuse(data: bytes | None) -> None:
        seen.append(data)
        raise ConflictError("file", "a", "b")

    path = tmp_path / "file"
    replace_file(path, b"x", check=seen.append)
    with pytest.raises(ConflictError):
        replace_file(path, b"y", check=refuse)
    assert seen == [None, b"x"]
    assert path.read_bytes() == b"x"
    assert names_in(tmp_path) == ["file"]


def test_a_lock_that_lost_its_name_is_taken_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever held it took its file away: the next ones would hold another one."""
    path = tmp_path / "lock"
    waits: list[int] = []

    def wait(file: int) -> None:
        waits.append(file)
        if len(waits) == 1:
            path.unlink()
        if len(waits) == 2:
            path.unlink()
            path.touch()

    monkeypatch.setattr(disks, "lock_file", wait)
    disk = Disk()
    file = disk.lock(path)
    assert len(waits) == 3
    disk.unlock(file, path)
    assert names_in(tmp_path) == []


def test_a_system_without_locks_is_an_access_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(disks, "lock_file", fail)
    with pytest.raises(FileAccessError, match="no locks available"):
        replace_file(tmp_path / "file", b"x")


def names_in(folder: Path) -> list[str]:
    """What is in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())
