"""Strategies for EDTF: texts of every level, almost-texts, and the values they say."""

import datetime

from hypothesis import strategies as st

from diplorecords.temporal.edtf import (
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSeason,
    EdtfSet,
    EdtfValue,
    EdtfYear,
    parse_edtf,
)

__all__ = [
    "almost_edtf_texts",
    "edtf_date_texts",
    "edtf_date_times",
    "edtf_dates",
    "edtf_intervals",
    "edtf_seasons",
    "edtf_sets",
    "edtf_texts",
    "edtf_values",
    "edtf_years",
]

_MARKS = st.sampled_from(["", "", "?", "~", "%"])
_NO_MARK = st.just("")
_DAYS = st.one_of(
    st.dates(datetime.date(1890, 1, 1), datetime.date(2040, 12, 31)),
    st.dates(),
)
_TEXTURE = "0123456789X-/.,?~%YSETZ[]{}:+ ux\ud800\0\u0661"


def edtf_texts(level: int = 2) -> st.SearchStrategy[str]:
    """EDTF texts of all kinds that a level allows.

    >>> from hypothesis import find
    >>> find(edtf_texts(level=0), lambda text: "/" in text)
    '2000/2000'
    """
    kinds = [edtf_date_texts(level), _date_time_texts(), _interval_texts(level)]
    if level >= 1:
        kinds += [_season_texts(level), _year_texts(level)]
    if level >= 2:
        kinds += [_set_texts()]
    return st.one_of(kinds)


def edtf_values(level: int = 2) -> st.SearchStrategy[EdtfValue]:
    """EDTF values of all kinds that a level allows.

    >>> from hypothesis import find
    >>> find(edtf_values(), lambda value: value.edtf_level == 2).edtf_level
    2
    """
    return edtf_texts(level).map(parse_edtf)


def edtf_dates(level: int = 2) -> st.SearchStrategy[EdtfDate]:
    """Years, months and days, with the masks and marks that a level allows.

    >>> from hypothesis import find
    >>> find(edtf_dates(level=0), lambda date: date.day is None and date.month is not None)
    EdtfDate('2000-01')
    """
    return edtf_date_texts(level).map(EdtfDate)


def edtf_date_times() -> st.SearchStrategy[EdtfDateTime]:
    """Days with a time, local or with a shift.

    >>> from hypothesis import find
    >>> find(edtf_date_times(), lambda moment: moment.shift_minutes == 0).second
    0
    """
    return _date_time_texts().map(EdtfDateTime)


def edtf_seasons(level: int = 2) -> st.SearchStrategy[EdtfSeason]:
    """Seasons 21 to 24, and at level 2 all groupings up to 41.

    >>> from hypothesis import find
    >>> find(edtf_seasons(), lambda season: season.season == 34).months
    (4, 3)
    """
    return _season_texts(level).map(EdtfSeason)


def edtf_years(level: int = 2) -> st.SearchStrategy[EdtfYear]:
    """Years beyond four digits, and at level 2 exponents and significant digits.

    >>> from hypothesis import find
    >>> find(edtf_years(level=1), lambda year: year.year > 0)
    EdtfYear('Y10000')
    """
    return _year_texts(level).map(EdtfYear)


def edtf_intervals(level: int = 2) -> st.SearchStrategy[EdtfInterval]:
    """Intervals, from level 1 on with open and unknown ends.

    >>> from hypothesis import find
    >>> find(edtf_intervals(), lambda interval: interval.text.endswith("..")).latest_day
    inf
    """
    return _interval_texts(level).map(EdtfInterval)


def edtf_sets() -> st.SearchStrategy[EdtfSet]:
    """Sets of either kind, with ranges.

    >>> from hypothesis import find
    >>> find(edtf_sets(), lambda chosen: chosen.all_members).text[0]
    '{'
    """
    return _set_texts().map(EdtfSet)


@st.composite
def edtf_date_texts(draw: st.DrawFn, level: int = 2) -> str:
    """Texts of years, months and days, with the masks and marks that a level allows.

    >>> from hypothesis import find
    >>> find(edtf_date_texts(level=1), lambda text: text.endswith("X"))[-1]
    'X'
    """
    components = draw(_DAYS).isoformat().split("-")[: draw(st.integers(1, 3))]
    if draw(st.booleans()):
        components = _masked(draw, components, level)
    negative = level >= 1 and draw(st.integers(0, 7)) == 0 and components[0] != "0000"
    components[0] = "-" * negative + components[0]
    if level >= 2 and draw(st.booleans()):
        components = [draw(_MARKS) + component + draw(_MARKS) for component in components]
    text = "-".join(components)
    mark = "" if level < 1 or text[-1] in "?~%" else draw(_MARKS)
    return text + mark


@st.composite
def almost_edtf_texts(draw: st.DrawFn) -> str:
    """Texts one to three small changes away from EDTF; some of them are EDTF still.

    >>> from hypothesis import find
    >>> from diplorecords.temporal import is_edtf
    >>> is_edtf(find(almost_edtf_texts(), lambda text: not is_edtf(text)))
    False
    """
    text = draw(edtf_texts())
    for _ in range(draw(st.integers(1, 3))):
        position = draw(st.integers(0, len(text)))
        added = draw(st.text(st.sampled_from(_TEXTURE), max_size=2))
        text = text[:position] + added + text[position + draw(st.integers(0, 2)) :]
    return text


def _masked(draw: st.DrawFn, components: list[str], level: int) -> list[str]:
    """The components of a real date with some digits masked, so that a day is left."""
    if level < 1:
        return components
    if level >= 2:
        return ["".join(draw(st.sampled_from([d, d, "X"])) for d in part) for part in components]
    if len(components) == 1:
        width = draw(st.integers(1, 2))
        return [components[0][:-width] + "X" * width]
    kept = draw(st.integers(1, len(components) - 1))
    return components[:kept] + ["XX"] * (len(components) - kept)


@st.composite
def _date_time_texts(draw: st.DrawFn) -> str:
    """A day with a time."""
    clock = draw(st.times()).replace(microsecond=0).isoformat()
    shift = draw(st.integers(-14 * 60, 14 * 60))
    hours, minutes = divmod(abs(shift), 60)
    sign = "-" if shift < 0 else "+"
    zones = ["", "Z", f"{sign}{hours:02}:{minutes:02}", f"+{hours:02}"]
    return f"{draw(_DAYS).isoformat()}T{clock}{draw(st.sampled_from(zones))}"


@st.composite
def _season_texts(draw: st.DrawFn, level: int) -> str:
    """A year and a season."""
    year = f"{draw(st.integers(0, 9999)):04}"
    code = draw(st.integers(21, 41 if level >= 2 else 24))
    if level >= 2:
        year = "".join(_masked(draw, [year], 2))
        year = draw(_MARKS) + year + draw(_MARKS)
    return f"{year}-{code}{draw(_MARKS)}"


@st.composite
def _year_texts(draw: st.DrawFn, level: int) -> str:
    """A year with Y, E or S."""
    sign = draw(st.sampled_from(["", "-"]))
    if level < 2:
        return f"Y{sign}{draw(st.integers(10_000, 10**9))}{draw(_MARKS)}"
    if draw(st.booleans()):
        digits = f"{draw(st.integers(1, 9999)):04}"
        return f"{sign}{digits}S{draw(st.integers(1, 4))}{draw(_MARKS)}"
    digits, exponent = str(draw(st.integers(1, 99_999))), draw(st.integers(4, 9))
    significant = draw(st.sampled_from(["", f"S{draw(st.integers(1, len(digits)))}"]))
    return f"{draw(_MARKS)}Y{sign}{digits}E{exponent}{significant}"


@st.composite
def _interval_texts(draw: st.DrawFn, level: int) -> str:
    """Two ends, the earlier in front; one of them may be open or unknown from level 1 on."""
    dates = edtf_date_texts(level).filter(lambda text: level != 1 or "X" not in text)
    first, last = draw(dates), draw(dates)
    if parse_edtf(first).sort_key[0] > parse_edtf(last).sort_key[1]:
        first, last = last, first
    kind = draw(st.integers(0, 5)) if level >= 1 else 5
    bound = draw(st.sampled_from(["", ".."]))
    return f"{bound if kind == 0 else first}/{bound if kind == 1 else last}"


@st.composite
def _set_texts(draw: st.DrawFn) -> str:
    """Members in any order, with ranges between plain dates and dots at either end."""
    members = draw(st.lists(st.one_of(edtf_date_texts(), _range_texts()), max_size=4))
    plain = edtf_date_texts(level=0)
    if draw(st.integers(0, 3)) == 0:
        members.insert(0, ".." + draw(plain))
    if not members or draw(st.integers(0, 3)) == 0:
        members.append(draw(plain) + "..")
    return draw(st.sampled_from(["[{}]", "{{{}}}"])).format(",".join(members))


@st.composite
def _range_texts(draw: st.DrawFn) -> str:
    """Two plain dates of one precision, the earlier in front."""
    width = draw(st.sampled_from([4, 7, 10]))
    return "..".join(sorted(draw(_DAYS).isoformat()[:width] for _ in range(2)))
