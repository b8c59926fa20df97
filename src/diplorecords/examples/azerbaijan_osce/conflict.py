"""The conflict, and the numbers that are given for mine explosions."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import AnyRecord, Conflict, Incompatibility, Tally, TallyUnit
from diplorecords.temporal import Span, SpanEnd
from diplorecords.values import Count, Identifier, Name, Place, Side

__all__ = ["CONFLICT"]

_MINES = "mine explosions"
_SINCE_2020 = "2020-11"

_CONFLICT = Conflict(
    id="arm-aze",
    names=[Name("Armenia-Azerbaijan conflict", lang="en")],
    identifiers=[
        Identifier("ucdp-conflict", "388"),
        Identifier("cow-war", "4216"),
        Identifier("cow-war", "872"),
    ],
    sides=[Side(["state:arm"]), Side(["state:aze"])],
    incompatibility=Incompatibility.TERRITORY,
    # Each of these begins is right for the definition of the source that gives it.
    span=Span("[1988-02,1991-12-29,1991-12-30,1992-02,1993-02-06]", SpanEnd.UNKNOWN),
    place=Place("Nagorno-Karabakh"),
    sources=[article(15), page("ucdp-prio-acd"), page("cow-wars"), page("sputnikglobe")],
    note="the begin is one of those that the sources give: see the claims on the span",
)

_ARTICLE_TALLIES = (
    Tally(
        id="mines-370",
        unit=TallyUnit.INCIDENT,
        count=Count(best=370, approximate=True),
        of=_MINES,
        place=Place("Azerbaijan", within="state:aze"),
        stated_by="statement:aliyev-mine-numbers",
        sources=[article(13, "نحو 370 حادثة"), page("president-az-release")],
        note="the unit is contested, and the period is not stated: see the claims",
    ),
    Tally(
        id="mines-casualties-unnumbered",
        unit=TallyUnit.VICTIM,
        of=f"people killed or injured by {_MINES}",
        place=Place("Azerbaijan", within="state:aze"),
        stated_by="statement:aliyev-mine-numbers",
        sources=[article(13, "عدد كبير")],
        note="a large number, without a figure",
    ),
)


def _tally(record_id: str, unit: TallyUnit, number: int, span: Span) -> Tally:
    return Tally(
        id=record_id,
        unit=unit,
        count=Count(best=number),
        of=_MINES,
        span=span,
        place=Place("Azerbaijan", within="state:aze"),
        sources=[page("report-az"), page("news-az")],
        note="of the series of ANAMA and the prosecutor's office, which counts persons",
    )


_UNTIL_2023 = Span(_SINCE_2020, "2023-12-06")
_UNTIL_2024 = Span(_SINCE_2020, "2024-11-11")
_MONTHS_2024 = Span("2024-01", "2024-08")

_SERIES = (
    _tally("mines-victims-2023", TallyUnit.VICTIM, 341, _UNTIL_2023),
    _tally("mines-killed-2023", TallyUnit.KILLED, 65, _UNTIL_2023),
    _tally("mines-injured-2023", TallyUnit.INJURED, 276, _UNTIL_2023),
    _tally("mines-victims-2024", TallyUnit.VICTIM, 382, _UNTIL_2024),
    _tally("mines-killed-2024", TallyUnit.KILLED, 70, _UNTIL_2024),
    _tally("mines-injured-2024", TallyUnit.INJURED, 312, _UNTIL_2024),
    _tally("mines-victims-jan-aug-2024", TallyUnit.VICTIM, 36, _MONTHS_2024),
    Tally(
        id="mines-incidents-jan-aug-2024",
        unit=TallyUnit.INCIDENT,
        count=Count(best=23),
        of=_MINES,
        span=_MONTHS_2024,
        place=Place("Azerbaijan", within="state:aze"),
        sources=[page("report-az"), page("news-az")],
    ),
)

CONFLICT: tuple[AnyRecord, ...] = (_CONFLICT, *_ARTICLE_TALLIES, *_SERIES)
"""The conflict and the tallies."""
