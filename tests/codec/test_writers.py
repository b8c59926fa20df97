"""Real processes: killed in the middle of saving, and writing to one file at once.

One program is started, which loads the library once and forks the processes that write. Rounds
are few by default; `HYPOTHESIS_PROFILE=long` plays thousands of them.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROUNDS = max(10, settings().max_examples // 3)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

COMMON = """
import os, signal, sys
from pathlib import Path
from diplorecords.codec import content_id, disk, files, load, save, write_dossier
from diplorecords.dossier import Dossier
from diplorecords.errors import ConflictError, DiplorecordsError
from diplorecords.records import State

path, rounds, bug = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]

def in_place(path, data, *, durable=True, check=None, disk=None):
    path.write_bytes(data)

if bug == "in-place":
    files.replace_file = in_place
if bug == "no-lock":
    disk.lock_file = lambda file: None
"""

KILL = (
    COMMON
    + """
# Large, so that most of the time is spent writing.
big = [Dossier.of([State(id="s", note=letter * 1_000_000)]) for letter in "ab"]
data = [write_dossier(dossier) for dossier in big]
save(big[0], path)
bad = 0
for turn in range(rounds):
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        while True:
            os.write(into, b".")
            for each in data:
                files.replace_file(path, each, durable=False)
    os.close(into)
    # Some turns later, at whatever it is just doing.
    for _ in range(1 + turn % 3):
        os.read(out, 1)
    for _ in range(turn * 997 % 20011):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(out)
    bad += path.read_bytes() not in data
    if bad and bug:
        break
save(big[0], path)
bad += load(path) != big[0]
print(bad, *sorted(os.listdir(path.parent)))
"""
)

WRITE = (
    COMMON
    + """
each = 5
lost = 0
for turn in range(rounds):
    save(Dossier(), path, durable=False)
    children = []
    for writer in range(4):
        child = os.fork()
        if child == 0:
            left = [State(id=f"{turn}-{writer}-{n}") for n in range(each)]
            while left:
                dossier = load(path)
                try:
                    changed = dossier.add(left[0])
                    save(changed, path, expected=content_id(dossier), durable=False)
                    left.pop(0)
                except ConflictError:
                    pass
            os._exit(0)
        children.append(child)
    failed = [child for child in children if os.waitpid(child, 0)[1]]
    try:
        kept = len(load(path))
    except DiplorecordsError:  # nothing whole is left
        kept = 0
    lost += 4 * each - kept + len(failed)
    if lost and bug:
        break
print(lost, *sorted(os.listdir(path.parent)))
"""
)


def played(program: str, folder: Path, rounds: int, bug: str = "") -> list[str]:
    """What a program says at its end: how much went wrong, and what is left in the folder."""
    command = [sys.executable, "-c", program, str(folder / "x.jsonl"), str(rounds), bug]
    run = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return run.stdout.split()


def test_a_writer_can_be_killed_at_any_moment(tmp_path: Path) -> None:
    """The file is one of the two that were written, and the next save tidies up."""
    assert played(KILL, tmp_path, ROUNDS) == ["0", "x.jsonl"]


def test_killing_shows_a_file_written_in_place(tmp_path: Path) -> None:
    """The bug that the loop is for."""
    assert played(KILL, tmp_path, 400, "in-place")[0] != "0"


def test_four_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each loads, adds, saves what it expects to change, and tries again on a conflict."""
    assert played(WRITE, tmp_path, max(2, ROUNDS // 10)) == ["0", "x.jsonl"]


def test_four_writers_show_a_missing_lock(tmp_path: Path) -> None:
    """The bug that they are for."""
    assert played(WRITE, tmp_path, 200, "no-lock")[0] != "0"
