"""One cell of a participation table: its dates, and the letters and signs that stand by them.

A cell of the Collection reads `23 Oct 1991 a`, and may have several dates, footnote numbers,
brackets or remarks. The grammar knows nothing about columns: what a letter means, the title of
the column decides.
"""

import re
from itertools import takewhile, zip_longest
from typing import final

import attrs

from diplorecords.errors import Problem, Severity, shown
from diplorecords.interop.untreaties.table import plain
from diplorecords.temporal import EdtfDate
from diplorecords.temporal.days import days_in_month

__all__ = ["Cell", "DatedMark", "cell_of"]

FIRST_YEAR, LAST_YEAR = 1856, 2099
"""Years between which a date is plausible; the first multilateral conventions that strangers
could accede to, as the tables say it, are of 1856."""

_HINT = "write a date like 23 Oct 1991, then the letter of the act"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year{0}>[0-9]{{4}})"
_DATE = re.compile(
    r"(?<![0-9a-z])(?:"
    rf"(?:(?P<day1>[0-9]{{1,2}})(?:st|nd|rd|th)?[ .-]*)?{_MONTH.format(1)}[ ,-]*{_YEAR.format(1)}"
    rf"|{_MONTH.format(2)} ?(?P<day2>[0-9]{{1,2}}),? {_YEAR.format(2)}"
    rf"|{_YEAR.format(3)}-(?P<month3>[0-9]{{2}})-(?P<day3>[0-9]{{2}})(?![0-9])"
    r")(?P<glued>[0-9]*)",
    re.IGNORECASE | re.ASCII,
)
_YEAR_ALONE = re.compile("1[89][0-9]{2}|20[0-9]{2}")
_TOKEN = re.compile(r"[^\W\d_¹²³⁰⁴-⁹]+|[0-9]+|[¹²³⁰⁴-⁹]+|[*†‡]+|[\[\](){}]|[^\s]")
_NO_ACT = frozenset(
    {"", "-", "--", "–", "—", "−", "...", "…", ".", "n/a", "na", "n.a.", "none", "nil"}
)
_PUNCTUATION = frozenset(",;.:()[]{}/-")
_NOTE_SIGNS = "0123456789¹²³⁰⁴⁵⁶⁷⁸⁹*†‡"
_WITHDRAWING = ("withdr", "denunc", "denounc")
_RANGE = re.compile("[0-9] ?[-–—] ?$")
"""A day and a dash, before another day: `1-3 Jan 1990`."""
_SEPARATORS = re.compile(r"[,;()\[\]]")
_SHORT = re.compile(r"(?:[A-Za-z]{1,2}(?![^\W\d_])|[^\w\s]|[0-9\s¹²³⁰⁴-⁹])*")


@final
@attrs.frozen
class DatedMark:
    """A date in a cell, with the letters behind it.

    >>> DatedMark(EdtfDate("1991-10-23"), ("a",)).letters
    ('a',)
    """

    date: EdtfDate
    """The date, as precise as it is printed."""

    letters: tuple[str, ...] = ()
    """The letters behind it, of which the column's title says what they mean."""

    is_withdrawal: bool = False
    """Whether words beside it say that it is the date of a withdrawal or denunciation."""


@final
@attrs.frozen
class Cell:
    """What a cell says: dates, or nothing, and what in it is doubtful.

    >>> Cell((), ()).marks
    ()
    """

    marks: tuple[DatedMark, ...]
    """The dates, in the order in which they stand."""

    issues: tuple[Problem, ...]
    """What is doubtful or unread; each without its file, line and value."""


def cell_of(text: str) -> Cell:
    """What a cell says.

    >>> cell_of("23 Oct 1991 a").marks
    (DatedMark(date=EdtfDate('1991-10-23'), letters=('a',), is_withdrawal=False),)
    >>> [issue.code for issue in cell_of("[29 Apr 1998] 2").issues]
    ['act-bracketed', 'footnote']
    >>> cell_of("see note").issues[0].code
    'cell-unread'
    """
    text = plain(text)
    if text.casefold() in _NO_ACT:
        return Cell((), (_info("cell-sign", "the cell has a sign and no date"),) if text else ())
    found = list(_DATE.finditer(text))
    if not found:
        return _without_date(text)
    issues: list[Problem] = []
    if "[" in text or "]" in text:
        message = "the date stands in brackets: by the Collection's usage a later act undid this"
        issues.append(_warning("act-bracketed", message))
    marks: list[DatedMark] = []
    notes: list[str] = []
    before, rest = text[: found[0].start()], found[1:]
    for match, following in zip_longest(found, rest):
        behind = text[match.end() : following.start() if following else len(text)]
        behind, next_before = _parted(behind) if following else (behind, "")
        is_doubtful = behind.lstrip().startswith("?")
        words, tail = _Beside.of(before), _Beside.of(behind.lstrip("? "))
        notes += [*words.notes, *tail.notes]
        date = _date(match, issues)
        if date is not None and is_doubtful:
            issues.append(_warning("date-doubtful", f"{shown(match[0])} has a question mark"))
            date = EdtfDate(f"{date}?")
        if _RANGE.search(before):
            message = f"{shown(match[0])} is the end of a range of days, and no day of an act"
            issues.append(Problem("", "date-range", message, hint=_HINT))
        elif date is not None and _is_of_act(match[0], words, tail, issues):
            letters = (*words.letters, *tail.letters)
            marks.append(DatedMark(date, letters, is_withdrawal=bool(words.words)))
        before = next_before
    if notes:
        message = f"the cell refers to note {', '.join(notes)}, which the table does not hold"
        issues.append(_info("footnote", message))
    return Cell(tuple(marks), tuple(issues))


def _parted(between: str) -> tuple[str, str]:
    """What stands between two dates, parted in what belongs to the first and to the second."""
    signs = list(_SEPARATORS.finditer(between))
    if signs:
        return between[: signs[-1].start()], between[signs[-1].end() :]
    short = _SHORT.match(between)
    place = short.end() if short else 0
    return between[:place], between[place:]


@final
@attrs.frozen
class _Beside:
    """What stands before or behind a date: letters, words, numbers of notes."""

    letters: tuple[str, ...]
    words: tuple[str, ...]
    notes: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "_Beside":
        tokens: list[str] = _TOKEN.findall(text)
        notes = tuple(token for token in tokens if token[0] in _NOTE_SIGNS)
        others = [token for token in tokens if token not in notes and token not in _PUNCTUATION]
        # In `a (with a declaration)` the first is a letter, and nothing behind a word is one.
        letters = tuple(takewhile(_is_letter, others))
        return cls(letters, tuple(others[len(letters) :]), notes)


def _is_letter(token: str) -> bool:
    # One of another alphabet, as a Cyrillic a, is no known one, and not a remark either.
    return len(token) <= 2 and token.isalpha()


def _is_of_act(printed: str, before: _Beside, behind: _Beside, issues: list[Problem]) -> bool:
    """Whether the date is that of an act: words before it say what it is, those behind remark."""
    if before.words and not any(word.casefold().startswith(_WITHDRAWING) for word in before.words):
        message = f"the words before {shown(printed)} make it the date of something else"
        issues.append(Problem("", "cell-words", message, hint=_HINT))
        return False
    if behind.words:
        message = f"the words behind {shown(printed)} are not kept but in the quote"
        issues.append(_warning("cell-words", message))
    return True


def _date(match: re.Match[str], issues: list[Problem]) -> EdtfDate | None:
    """The date that is printed, as precise as it is; None where there is no such day."""
    form = next(form for form in "123" if match[f"year{form}"])
    year, name, day = int(match[f"year{form}"]), match[f"month{form}"], match[f"day{form}"]
    month = int(name) if name.isdigit() else _MONTHS.index(name[:3].casefold()) + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        issues.append(_warning("date-implausible", f"the year of {shown(match[0])} is odd"))
    if match["glued"]:
        message = f"{shown(match[0])} has a number glued to its year; it is taken for a note's"
        issues.append(_warning("footnote-glued", message))
    if day is None:
        issues.append(_warning("date-imprecise", f"{shown(match[0])} has no day"))
        return EdtfDate.of(year, month)
    if not 1 <= month <= 12 or not 1 <= int(day) <= days_in_month(year, month):
        message = f"there is no day {shown(match[0])}"
        issues.append(Problem("", "date-impossible", message, hint=_HINT))
        return None
    return EdtfDate.of(year, month, int(day))


def _without_date(text: str) -> Cell:
    """A cell without a full date: a year alone, or something that is no date."""
    if _YEAR_ALONE.fullmatch(text):
        return Cell(
            (DatedMark(EdtfDate.of(int(text))),),
            (_warning("date-imprecise", f"{shown(text)} is a year and no day"),),
        )
    return Cell((), (Problem("", "cell-unread", "the cell holds no date", hint=_HINT),))


def _warning(code: str, message: str) -> Problem:
    return Problem("", code, message, severity=Severity.WARNING)


def _info(code: str, message: str) -> Problem:
    return Problem("", code, message, severity=Severity.INFO)
