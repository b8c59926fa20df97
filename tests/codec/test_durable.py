"""Replacing files: whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from diplorecords.codec import durable
from diplorecords.codec.durable import replace_file
from diplorecords.errors import FileAccessError


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


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    """The file that it points at is replaced."""
    (tmp_path / "folder").mkdir()
    link = tmp_path / "link"
    link.symlink_to(Path("folder") / "file")
    for data in (b"one", b"two"):
        replace_file(link, data)
        assert link.is_symlink()
        assert (tmp_path / "folder" / "file").read_bytes() == data


def test_nothing_else_is_left(tmp_path: Path) -> None:
    """No temporary file stays behind."""
    replace_file(tmp_path / "file", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_the_old_file(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no temporary file."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "file"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    if step == "replace":
        monkeypatch.setattr(Path, step, fail)
    with pytest.raises(FileAccessError, match="no space left on device"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_file_and_folder_are_flushed_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The data before the name, or a power cut could leave a name without data."""
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def note_fsync(descriptor: int) -> None:
        folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        steps.append("flush folder" if folder else "flush file")
        fsync(descriptor)

    def note_replace(path: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", note_fsync)
    monkeypatch.setattr(Path, "replace", note_replace)
    replace_file(tmp_path / "file", b"x")
    assert steps == ["flush file", "replace", "flush folder"]


def test_systems_without_open_folders_do_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows cannot open a folder to flush it."""
    monkeypatch.setattr(durable, "_DIRECTORY", None)
    replace_file(tmp_path / "file", b"x")
    assert (tmp_path / "file").read_bytes() == b"x"


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
