"""What the sources say differently about the conflict and about the mines."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import Claim, ConflictType, Credibility, TallyUnit
from diplorecords.temporal import Span, SpanEnd
from diplorecords.values import Locator, Side

__all__ = ["CONFLICT_CLAIMS"]

_CONFLICT = "conflict:arm-aze"
_TALLY = "tally:mines-370"


def _beginning(
    source: str, span: Span, locator: Locator, reason: str, credibility: Credibility | None = None
) -> Claim:
    return Claim(
        id=f"conflict-span-{source}",
        subject=_CONFLICT,
        field="span",
        value=span,
        locator=locator,
        credibility=credibility,
        reason=reason,
    )


_BEGINNINGS = (
    _beginning(
        "article",
        Span("1992-02", SpanEnd.UNKNOWN),
        article(15, "بدأ في فبراير 1992"),
        "the older text has the attention of the CSCE begin in February 1992, not the conflict",
        Credibility.IMPROBABLE,
    ),
    _beginning(
        "sputnikglobe",
        Span("1988-02", SpanEnd.UNKNOWN),
        page("sputnikglobe"),
        "counted from February 1988",
    ),
    _beginning(
        "ucdp-first-death",
        Span("1991-12-29", SpanEnd.UNKNOWN),
        Locator("source:ucdp-prio-acd", entry="388"),
        "`start_date`: the first death in battle",
    ),
    _beginning(
        "ucdp-episode",
        Span("1991-12-30", SpanEnd.UNKNOWN),
        Locator("source:ucdp-prio-acd", entry="388"),
        "`start_date2`, precision 1: the day on which the first episode reached 25 deaths",
    ),
    _beginning(
        "cow",
        Span("1993-02-06", "1994-05-12"),
        Locator("source:cow-wars", entry="4216"),
        "the war between states only, transformed from war 872 within a state",
    ),
)

_KINDS = (
    Claim(
        id="conflict-type-cow-4216",
        subject=_CONFLICT,
        field="kind",
        value=ConflictType.INTERSTATE,
        locator=Locator("source:cow-wars", entry="4216"),
    ),
    Claim(
        id="conflict-type-cow-872",
        subject=_CONFLICT,
        field="kind",
        value=ConflictType.INTRASTATE,
        locator=Locator("source:cow-wars", entry="872"),
        reason="until it was transformed into war 4216",
    ),
    Claim(
        id="conflict-type-ucdp",
        subject=_CONFLICT,
        field="kind",
        value=ConflictType.INTERNATIONALIZED_INTRASTATE,
        locator=Locator("source:ucdp-prio-acd", entry="388"),
        reason="`type_of_conflict` 4 for 1991 to 1993",
    ),
    Claim(
        id="conflict-sides-ucdp",
        subject=_CONFLICT,
        field="sides",
        value=Side(["state:nagorno-karabakh"], secondary=["state:arm"]),
        locator=Locator("source:ucdp-prio-acd", entry="388", quote="Republic of Artsakh"),
        reason="side B as this source codes it, with Armenia as its supporter",
    ),
    Claim(
        id="conflict-sides-article",
        subject=_CONFLICT,
        field="sides",
        value=Side(["state:arm"]),
        locator=article(15),
    ),
)

_MINES = (
    Claim(
        id="mines-unit-article",
        subject=_TALLY,
        field="unit",
        value=TallyUnit.INCIDENT,
        attributed_to="statement:aliyev-mine-numbers",
        locator=article(13, "370 حادثة"),
    ),
    Claim(
        id="mines-unit-series",
        subject=_TALLY,
        field="unit",
        value=TallyUnit.VICTIM,
        locator=page("report-az"),
        credibility=Credibility.PROBABLY_TRUE,
        premises=[
            "tally:mines-victims-2023",
            "tally:mines-victims-2024",
            "tally:mines-incidents-jan-aug-2024",
        ],
        reason="derived: the series of persons has 341 by 2023-12-06 and 382 by 2024-11-11, so "
        "370 fits persons in July 2024; of incidents there were 23 from January to August 2024",
    ),
    Claim(
        id="mines-span-series",
        subject=_TALLY,
        field="span",
        value=Span("2020-11", "2024-07-13"),
        locator=page("report-az"),
        credibility=Credibility.POSSIBLY_TRUE,
        reason="the article states no period; others count since November 2020",
    ),
)

CONFLICT_CLAIMS: tuple[Claim, ...] = (*_BEGINNINGS, *_KINDS, *_MINES)
"""The claims."""
