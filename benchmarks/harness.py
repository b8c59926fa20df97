"""Times several ways to do one thing by turns in one run, and prints their medians as ratios."""

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import ModuleType
from typing import TypeAlias

__all__ = ["Step", "medians", "over", "peer", "print_ratios"]

Step: TypeAlias = Callable[[], object]
"""Something to time."""


def medians(
    steps: Mapping[str, Step], rounds: int, clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """The median seconds of each step; the steps take turns, and a first round warms up.

    The clock counts what this process has had of the processor, unless another is given.
    """
    taken: dict[str, list[float]] = {name: [] for name in steps}
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds + 1):
            for name, step in steps.items():
                begin = clock()
                step()
                taken[name].append(clock() - begin)
    finally:
        gc.enable()
    return {name: statistics.median(times[1:]) for name, times in taken.items()}


def over(call: Callable[[str], object], texts: Iterable[str]) -> Step:
    """The step that calls a function with every text, and forgets the results."""
    listed = list(texts)

    def step() -> None:
        for text in listed:
            call(text)

    return step


def peer(module: str) -> ModuleType | None:
    """A library to compare with, or None after a line that says it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        print(f"{module}: not installed")
        return None


def print_ratios(title: str, seconds: Mapping[str, float], things: int, base: str) -> None:
    """One line for each step: how many things a second, and how many times as fast as the base."""
    print(f"{title:40}{'a second':>14}{f'x {base}':>26}")
    for name, taken in seconds.items():
        print(f"  {name:38}{things / taken:>14,.0f}{seconds[base] / taken:>26.3g}")
