"""Taking a printed visitor such as `President Kuchma` apart into title and name.

The titles are a closed list: what is not in it stays part of the name. The longest title
that fits counts. Names that look like titles are safe behind one: in `Prime Minister
Mackenzie King` and `Prime Minister Shah Mahmud` only the first words are the title.
"""

import re
from functools import lru_cache
from itertools import islice
from typing import final

import attrs

__all__ = ["Visitor", "visitors"]

_TITLES = """
acting president, acting prime minister, amir, archbishop, caretaker prime minister,
captain regent, chairman, chairman of the council of ministers, chairman of the presidency,
chairman of the revolutionary council, chairman of the state council, chancellor,
chancellor-designate, chancellor-elect, chief executive, chief minister, chief of state,
co-chairman, co-president, commission president, council president, crown prince,
crown princess, deputy prime minister, emir, emperor, empress, first minister,
first secretary, foreign minister, general secretary, governor, governor general,
grand duchess, grand duke, head of government, head of state, imam, interim president,
interim prime minister, king, lady, leader, madame, military governor, minister,
minister president, mr, mrs, negus, patriarch, pope, premier, premier-designate,
premier-elect, president, president of the council of ministers,
president of the european commission, president of the european council,
president of the government, president of the palestinian authority,
president of the presidency, president of the republic, president of the swiss confederation,
president-designate, president-elect, prime minister, prime minister-designate,
prime minister-elect, prince, prince regent, princess, provisional president, queen,
queen mother, regent, secretary, secretary general, secretary of state, shah, sheik, sheikh,
state chancellor, state counsellor, sultan, taoiseach, transitional president, tsar,
vice chancellor, vice premier, vice president, yang di-pertuan agong
"""

_SECOND_TITLES = """
admiral, colonel, crown prince, dame, dr, field marshal, general, lieutenant general, major,
major general, marshal, prince, princess, sir
"""


def _plain(text: str) -> str:
    """A title as the lists are searched: no case, no full stops, a hyphen as a space."""
    return " ".join(text.casefold().replace(".", "").replace("-", " ").split())


TITLES = frozenset(map(_plain, _TITLES.split(",")))
"""The titles of visitors."""

SECOND_TITLES = frozenset(map(_plain, _SECOND_TITLES.split(",")))
"""Ranks and honours that may follow a title; more than these would eat names."""

LONGEST = 160
"""No title has more characters than this."""

MOST_WORDS = 8
"""No title has more words than this, hyphens parting words."""

_AND = re.compile(r" (?:and|&) |, (?:and )?|; ")
_SEVERAL = re.compile(r"^(?:and|&) | (?:and|&) |;")
_WIFE = re.compile(r" Mrs\b| Madame\b")
_WORD = re.compile(r"[^\s-]+(?:[\s-]+|$)")


@final
@attrs.frozen
class Visitor:
    """One visitor as printed, in title and name; either can be empty, not both.

    >>> Visitor("President-elect", "Kubitschek").printed
    'President-elect Kubitschek'
    """

    title: str
    """The title; empty where the text begins with none of the list."""

    name: str
    """The name; empty where the text is a title and nothing else."""

    @property
    def printed(self) -> str:
        """Title and name, as printed."""
        return f"{self.title} {self.name}".strip()

    @property
    def is_doubtful(self) -> bool:
        """Whether more than one person may be meant: `and`, or a wife without a name."""
        return _SEVERAL.search(self.name) is not None or _WIFE.search(self.title) is not None


@lru_cache(maxsize=4096)  # each entry's visitor is asked for twice
def visitors(text: str) -> tuple[Visitor, ...]:
    """The visitors that a text names: several where each begins with a title of the list.

    >>> visitors("King Hussein")
    (Visitor(title='King', name='Hussein'),)
    >>> [visitor.name for visitor in visitors("President Cossiga and Prime Minister Andreotti")]
    ['Cossiga', 'Andreotti']
    >>> visitors("Premier and Prince Sihanouk")
    (Visitor(title='Premier and Prince', name='Sihanouk'),)
    """
    text = " ".join(re.sub(r"- +", "-", text).split())
    found: list[Visitor] = []
    waiting = ""  # a title whose name is still to come: the first of "Premier and Prince"
    parts = _parts(text)
    for index, (joint, part) in enumerate(parts):
        title, name = _split(part)
        if waiting:
            title = f"{waiting}{joint}{title}"
        if name or index == len(parts) - 1:
            found.append(Visitor(title, name))
            waiting = ""
        else:
            waiting = title
    return tuple(found)


def _parts(text: str) -> list[tuple[str, str]]:
    """The text cut before each title, with the words at which it was cut; none if empty."""
    parts: list[tuple[str, str]] = []
    start, joint = 0, ""
    for sign in _AND.finditer(text):
        if _title_length(text, sign.end(), TITLES):
            parts.append((joint, text[start : sign.start()]))
            start, joint = sign.end(), sign[0]
    return [*parts, (joint, text[start:])] if text else []


def _split(text: str) -> tuple[str, str]:
    """The title at the beginning, with a rank behind it, and the name."""
    end = _title_length(text, 0, TITLES)
    if end:
        end += _title_length(text, end, SECOND_TITLES)
    if text.startswith("of ", end):  # "Emir of Kuwait ...": a title that is not in the list
        return "", text
    return text[:end].strip(), text[end:]


def _title_length(text: str, start: int, titles: frozenset[str]) -> int:
    """Characters of the longest title that begins at `start`, the space behind it included."""
    window = text[start : start + LONGEST]
    ends = [word.end() for word in islice(_WORD.finditer(window), MOST_WORDS)]
    return next((end for end in reversed(ends) if _plain(window[:end]) in titles), 0)
