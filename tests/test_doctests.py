"""Every example in a docstring of the package runs."""

import doctest
import importlib
import pkgutil
from functools import partial
from pathlib import Path

import hypothesis
import pytest

import diplorecords

MODULES = sorted(
    ["diplorecords"]
    + [
        info.name
        for info in pkgutil.walk_packages(diplorecords.__path__, "diplorecords.")
        if not info.name.endswith("__main__")
    ]
)

UNEXPLAINED = hypothesis.settings(
    max_examples=2_000, phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink]
)
"""What is found is made small, but nobody asks why it was found, which takes twice as long."""


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder of their own, so that examples may write files."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(hypothesis, "find", partial(hypothesis.find, settings=UNEXPLAINED))
    module = importlib.import_module(name)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    report: list[str] = []
    for test in doctest.DocTestFinder(exclude_empty=True).find(module):
        runner.run(test, out=report.append, clear_globs=True)
    assert runner.summarize(verbose=False).failed == 0, "".join(report)
