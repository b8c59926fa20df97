"""Both type checkers know all record classes: a `match` over them is complete, or is an error.

The program that they check is made from the registry, so that a new class is in it at once.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from diplorecords.records import RECORD_CLASSES

CACHE = Path(__file__).parents[2] / ".mypy_cache" / "probes"
"""Kept between runs: with it, mypy needs a tenth of the time."""

NAMES = [cls.__name__ for cls in RECORD_CLASSES.values()]


def program() -> Iterator[str]:
    """A `match` with all classes, and one without the last of them."""
    yield "from typing import assert_never"
    yield f"from diplorecords.records import AnyRecord, {', '.join(NAMES)}"
    for function, names in (("complete", NAMES), ("one_forgotten", NAMES[:-1])):
        yield f"def {function}(record: AnyRecord) -> int:"
        yield "    match record:"
        for number, name in enumerate(names):
            yield f"        case {name}():"
            yield f"            return {number}"
        yield "        case _:"
        yield "            assert_never(record)"


CHECKERS = {
    "mypy": ["--strict", "--no-error-summary", "--config-file=", f"--cache-dir={CACHE}"],
    "pyright": [f"--pythonpath={sys.executable}"],
}


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_match_over_all_records_is_complete_and_without_one_is_not(
    checker: str, tmp_path: Path
) -> None:
    pytest.importorskip(checker)
    lines = list(program())
    (tmp_path / "probe.py").write_text("\n".join(lines), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", checker, *CHECKERS[checker], "probe.py"],
        cwd=tmp_path,
        env={**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    errors = [line for line in run.stdout.splitlines() if " error: " in line or " - error" in line]
    assert len(errors) == 1, run.stdout + run.stderr
    assert f"probe.py:{len(lines)}:" in errors[0]
    assert f'"{NAMES[-1]}"' in errors[0]
