"""The relation kernel against enumeration of every period that the shapes allow."""

import math
from collections.abc import Iterator, Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.temporal.dayset import Days, union
from diplorecords.temporal.kernel import ALL_BITS, converse_bits, possible_bits
from diplorecords.temporal.shapes import Box, Shape, Slide, box

EARLY, LATE = -8, 18
NEVER_BEGUN, NEVER_ENDED = -100, 100

DAYS = st.integers(0, 9)


def relation_of(a: int, after_a: int, b: int, after_b: int) -> int:
    """The place of the one relation of two exact periods, in the order of Allen's names."""
    if after_a <= b:
        return 1 if after_a == b else 0
    if after_b <= a:
        return 11 if after_b == a else 12
    if a == b:
        return 6 if after_a == after_b else 3 if after_a < after_b else 9
    if after_a == after_b:
        return 7 if a < b else 5
    if a < b:
        return 2 if after_a < after_b else 8
    return 4 if after_a < after_b else 10


def days_of(days: Days) -> Iterator[int]:
    """Every day of a set; infinite bounds stand for the days of a window."""
    for first, last in zip(days[::2], days[1::2], strict=True):
        yield from range(
            EARLY if first == -math.inf else int(first),
            (LATE if last == math.inf else int(last)) + 1,
        )


def points_of(days: Days, never: int, may_be_never: bool) -> list[int]:
    """Every point of one side of a box."""
    if days[0] == days[-1] and math.isinf(days[0]):
        return [never]
    return [*days_of(days), *([never] if may_be_never else [])]


def periods_of(shape: Shape) -> list[tuple[int, int]]:
    """Every period that a shape allows, as begin and day after the end."""
    if isinstance(shape, Slide):
        return [(day, day + shape.length) for day in days_of(shape.begins)]
    begins = points_of(shape.begins, NEVER_BEGUN, shape.begin_open)
    ends = points_of(shape.ends, NEVER_ENDED, shape.end_open)
    return [(begin, end) for begin in begins for end in ends if begin < end]


def enumerated(left: Sequence[Shape], right: Sequence[Shape]) -> int:
    """Every relation of every pair of periods."""
    ones = {period for shape in left for period in periods_of(shape)}
    others = {period for shape in right for period in periods_of(shape)}
    places = {relation_of(*one, *other) for one in ones for other in others}
    return sum(1 << place for place in places)


def ordered(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


stretches = st.builds(ordered, DAYS, DAYS)
day_sets = st.one_of(
    stretches.map(lambda pair: union([pair])),
    st.lists(stretches, min_size=1, max_size=3).map(union),
)
slides = st.builds(Slide, day_sets, st.integers(1, 5))


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    """Boxes with gaps and without."""
    made = box(draw(day_sets), draw(day_sets))
    return made or Box((3, 4), (5, 6))


@st.composite
def unbounded_boxes(draw: st.DrawFn) -> Box:
    """Boxes of which at least one bound is missing."""
    begins: Days = draw(day_sets)
    ends: Days = draw(day_sets)
    begin_open = end_open = False
    match draw(st.sampled_from(["open", "unknown", "perhaps", "bounded"])):
        case "open":
            begins = (-math.inf, -math.inf)
        case "unknown":
            begins = (-math.inf, math.inf)
        case "perhaps":
            begins, begin_open = (-math.inf, draw(DAYS)), True
        case _:
            begins = begins[:2]
    match draw(st.sampled_from(["open", "unknown", "perhaps", "before", "bounded"])):
        case "open":
            ends = (math.inf, math.inf)
        case "unknown":
            ends = (-math.inf, math.inf)
        case "perhaps":
            ends, end_open = (draw(DAYS), math.inf), True
        case "before":
            ends = (-math.inf, ends[-1])
        case _:
            pass
    made = box(begins, ends, begin_open=begin_open, end_open=end_open)
    return made or Box((-math.inf, -math.inf), (math.inf, math.inf))


unbounded_slides = st.builds(
    Slide,
    st.one_of(
        st.builds(lambda day: (-math.inf, day), DAYS), st.builds(lambda day: (day, math.inf), DAYS)
    ),
    st.integers(1, 5),
)
bounded = st.one_of(boxes(), slides)
shapes = st.one_of(boxes(), slides, unbounded_boxes(), unbounded_slides)


@given(bounded, bounded)
def test_two_bounded_shapes_allow_what_enumeration_finds(left: Shape, right: Shape) -> None:
    assert possible_bits([left], [right]) == enumerated([left], [right])


@given(shapes, shapes)
@example(Box((-math.inf, -math.inf), (1, 1)), Box((-math.inf, 5), (9, 9)))
@example(Box((-math.inf, math.inf), (math.inf, math.inf)), Slide((-math.inf, 3), 5))
def test_two_shapes_allow_what_enumeration_finds(left: Shape, right: Shape) -> None:
    assert possible_bits([left], [right]) == enumerated([left], [right])


@given(
    st.lists(shapes, min_size=1, max_size=3),
    st.lists(shapes, min_size=1, max_size=2),
)
def test_two_unions_allow_what_enumeration_finds(left: list[Shape], right: list[Shape]) -> None:
    assert possible_bits(left, right) == enumerated(left, right)


@given(st.lists(shapes, min_size=1, max_size=3), st.lists(shapes, min_size=1, max_size=3))
def test_the_converse_is_the_answer_from_the_other_side(
    left: list[Shape], right: list[Shape]
) -> None:
    assert possible_bits(right, left) == converse_bits(possible_bits(left, right))


@given(st.integers(0, ALL_BITS))
def test_the_converse_of_the_converse_is_the_set_itself(bits: int) -> None:
    assert converse_bits(converse_bits(bits)) == bits


@given(bounded, bounded, st.integers(-(10**400), 10**400))
def test_moving_both_sides_changes_nothing_however_far(left: Shape, right: Shape, far: int) -> None:
    assert possible_bits([moved(left, far)], [moved(right, far)]) == possible_bits([left], [right])


def moved(shape: Shape, far: int) -> Shape:
    """The shape, some days later."""
    begins = tuple(day + far for day in shape.begins)
    if isinstance(shape, Slide):
        return Slide(begins, shape.length)
    return Box(begins, tuple(day + far for day in shape.ends))


def test_many_alternatives_on_both_sides_are_compared_quickly_and_exactly() -> None:
    years = [Box((first, first + 9), (first + 1, first + 10)) for first in range(0, 40_960, 10)]
    others = [Box((first + 5, first + 5), (first + 6, first + 6)) for first in range(0, 40_960, 10)]
    single_day = possible_bits([years[0]], [others[0]])
    before_and_after = (1 << 0) | (1 << 12)
    assert possible_bits(years, others) == single_day | before_and_after | (1 << 1) | (1 << 11)
