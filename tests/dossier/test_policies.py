"""Policies: each one's choice, the laws that all keep, and how they compose."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import (
    DEFAULT_POLICY,
    OFFICIAL_DOCUMENT_FIRST,
    Agreement,
    ByRank,
    ByTrust,
    Credible,
    Dossier,
    KeepAll,
    Majority,
    MostPrecise,
    MostRecent,
    Policy,
    Resolved,
    Then,
)
from diplorecords.errors import ValidationError
from diplorecords.records import (
    AnyRecord,
    Claim,
    ClaimState,
    Conflict,
    Credibility,
    Modality,
    Office,
    Organization,
    OrganizationKind,
    Polarity,
    Rank,
    Reliability,
    Source,
    SourceKind,
    Tally,
    TallyUnit,
    Treaty,
)
from diplorecords.temporal import (
    Certainty,
    EdtfDate,
    Reading,
    Span,
    SpanEnd,
    parse_edtf,
    shares_a_day,
)
from diplorecords.testing import edtf_dates, spans
from diplorecords.values import Count, Locator, Name

NO = Polarity.NEGATIVE


def claim(name: str, value: Any, **more: Any) -> Claim:
    """A claim on the seats of an office; None is the state none."""
    said: dict[str, Any] = {"subject": "office:x", "field": "seats", **more}
    said |= {"state": ClaimState.NONE} if value is None else {"value": value}
    return Claim(id=name, **said)


def at(source: str) -> Locator:
    """A place in a source."""
    return Locator(f"source:{source}")


def seats(policy: Policy, *records: AnyRecord) -> tuple[int, bool]:
    """The seats that the office then has, and whether that was decided; 9 is its own."""
    resolution = Dossier.of([Office(id="x", seats=9), *records]).resolve(policy)
    found = resolution.value("office:x", "seats")
    office = resolution.dossier.lookup(Office, "x")
    assert found is not None
    assert found.value == office.seats
    return office.seats, found.decided


def test_rank_chooses_the_preferred() -> None:
    one, other = claim("a", 1), claim("b", 2, rank=Rank.PREFERRED)
    assert seats(ByRank(), one, other) == (2, True)
    assert seats(ByRank(), one, claim("b", 2)) == (9, False)


def test_what_is_known_to_be_wrong_counts_only_where_it_is_asked_for() -> None:
    wrong = claim("a", 1, rank=Rank.DEPRECATED)
    assert Dossier.of([Office(id="x"), wrong]).resolve(ByRank()).values == ()
    assert seats(ByRank(deprecated=True), wrong) == (1, True)
    assert seats(Majority() | ByRank(deprecated=True), wrong, claim("b", 2)) == (2, True)


def test_what_is_no_fact_never_becomes_one() -> None:
    for modality in Modality:
        resolved = Dossier.of([Office(id="x"), claim("a", 3, modality=modality)]).resolve(KeepAll())
        assert len(resolved.values) == (modality is Modality.FACTUAL)


def test_trust_goes_by_source_publisher_and_kind() -> None:
    sources = [
        Source(id="treaty", kind=SourceKind.OFFICIAL_DOCUMENT),
        Source(id="release", publisher="organization:osce"),
        Source(id="paper", kind=SourceKind.NEWS_ARTICLE),
    ]
    claims = [
        claim("a", 1, locator=at("treaty")),
        claim("b", 2, locator=at("release")),
        claim("c", 3, sources=[at("paper"), at("missing")]),
        claim("d", 4),
    ]
    every: tuple[AnyRecord, ...] = (*sources, *claims)
    assert seats(OFFICIAL_DOCUMENT_FIRST, *every) == (1, True)
    assert seats(ByTrust(["organization:osce"]), *every) == (2, True)
    assert seats(ByTrust(["source:paper", "source:treaty"]), *every) == (3, True)
    assert seats(ByTrust(["source:missing", SourceKind.OFFICIAL_DOCUMENT]), *every) == (3, True)
    assert seats(ByTrust(["source:other"]), *every) == (9, False)


CHAIN = (
    Source(id="release", kind=SourceKind.OFFICIAL_RELEASE),
    Source(id="agency", derived_from=["source:release"], kind=SourceKind.OFFICIAL_RELEASE),
    Source(
        id="machine",
        translation_of="source:agency",
        machine=True,
        kind=SourceKind.OFFICIAL_RELEASE,
    ),
    Source(
        id="authentic",
        translation_of="source:release",
        authoritative=True,
        kind=SourceKind.OFFICIAL_RELEASE,
    ),
)


def test_trust_decays_along_a_chain_of_translations() -> None:
    named = dict(zip("abcd", ("release", "agency", "machine", "authentic"), strict=True))
    said = {name: claim(name, n, locator=at(named[name])) for n, name in enumerate("abcd", 1)}
    kinds = [SourceKind.OFFICIAL_RELEASE]
    assert seats(ByTrust(kinds), *CHAIN, said["a"], said["b"]) == (9, False)
    assert seats(ByTrust(kinds, decay=1), *CHAIN, said["a"], said["b"]) == (1, True)
    assert seats(ByTrust(kinds, decay=1), *CHAIN, said["b"], said["c"]) == (2, True)
    assert seats(ByTrust(kinds, decay=1), *CHAIN, said["c"], said["d"]) == (4, True)
    assert seats(ByTrust(kinds, decay=1), *CHAIN, said["a"], said["d"]) == (9, False)


def test_translations_of_one_original_are_one_voice() -> None:
    claims = [claim(name, 1, locator=at(name)) for name in ("release", "agency", "machine")]
    claims += [claim("x", 2), claim("y", 2)]
    assert seats(Majority(), *CHAIN, *claims) == (2, True)


def test_a_text_made_from_two_originals_is_one_voice_with_each_of_them() -> None:
    both = Source(id="both", derived_from=["source:one", "source:two"])
    claims = [claim("a", 1, locator=at("both")), claim("b", 1, locator=at("one"))]
    claims += [claim("c", 1, locator=at("two")), claim("x", 2)]
    assert seats(Majority(), both, *claims) == (9, False)
    assert seats(Majority(), both, *claims, claim("y", 1)) == (1, True)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([claim("a", 1), claim("b", 1), claim("c", 2)], (1, True)),
        ([claim("a", 1), claim("b", 2)], (9, False)),
        ([claim("a", 1), claim("b", 1, polarity=NO)], (9, False)),
        ([claim("a", 1), claim("b", 1, polarity=NO), claim("c", 1, polarity=NO)], (9, True)),
        ([claim("a", 1), claim("b", 1), claim("c", 1, polarity=NO)], (1, True)),
        ([claim("a", 1), claim("b", 2), claim("c", 2, polarity=NO)], (1, True)),
        ([claim("a", 1, polarity=NO)], (9, True)),
        ([claim("a", 9, polarity=NO)], (9, False)),
        ([claim("a", None)], (9, False)),
    ],
)
def test_majority_counts_for_and_against(claims: list[Claim], expected: tuple[int, bool]) -> None:
    """What most deny is out; an office must have seats, so that those cannot be unset."""
    assert seats(Majority(), *claims) == expected


def test_majority_has_nothing_to_say_where_all_deny() -> None:
    """Two denials leave the field's own value."""
    claims = [claim("a", 1, polarity=NO), claim("b", 2, polarity=NO)]
    assert seats(Majority(), *claims) == (9, True)


def test_most_recent_goes_by_the_record_and_then_the_source() -> None:
    old = claim("a", 1, recorded_at=datetime(1999, 1, 1, tzinfo=UTC))
    new = claim("b", 2, locator=at("news"))
    undated = claim("c", 3)
    news = Source(id="news", published="2001")
    assert seats(MostRecent(), old, new, undated, news) == (2, True)
    vague = Source(id="news", published="[1998..2001]")
    assert seats(MostRecent(), old, new, vague) == (9, False)
    assert seats(MostRecent(), undated, claim("d", 4)) == (9, False)


def test_most_precise_goes_by_days_and_by_range() -> None:
    treaty, tally = Treaty(id="t"), Tally(id="n", unit=TallyUnit.KILLED)
    dates = [
        Claim(id=str(i), subject="treaty:t", field="adopted", value=parse_edtf(text))
        for i, text in enumerate(("1992", "1993-02", "1993-02-05"))
    ]
    counts = [
        Claim(id=f"n{i}", subject="tally:n", field="count", value=count)
        for i, count in enumerate((Count(5), Count(low=1, high=9), Count(low=3, high=4)))
    ]
    found = Dossier.of([treaty, tally, *dates, *counts]).resolve(MostPrecise()).dossier
    assert found.lookup(Treaty, "t").adopted == EdtfDate("1993-02-05")
    assert found.lookup(Tally, "n").count == Count(low=3, high=4)
    assert seats(MostPrecise(), claim("a", 1), claim("b", 2)) == (9, False)
    rough = [
        Claim(id=str(i), subject="tally:n", field="count", value=count)
        for i, count in enumerate((Count(5), Count(6, approximate=True)))
    ]
    assert Dossier.of([tally, *rough]).resolve(MostPrecise()).dossier.lookup(
        Tally, "n"
    ).count == Count(5)


def test_what_is_open_is_more_precise_than_what_is_unknown() -> None:
    organization = Organization(id="o", kind=OrganizationKind.IGO)
    said = [
        Claim(id=text, subject="organization:o", field="span", value=Span.parse(text))
        for text in ("1992/", "1993/1994")
    ]
    found = Dossier.of([organization, *said]).resolve(MostPrecise()).dossier
    assert found.lookup(Organization, "o").span == Span.parse("1993/1994")


def test_credible_leaves_out_what_was_judged_worse_or_not_to_be_judged() -> None:
    good = claim("a", 1, credibility=Credibility.PROBABLY_TRUE, reliability=Reliability("B"))
    poor = claim("b", 2, credibility=Credibility.DOUBTFUL)
    dark = claim("c", 3, credibility=Credibility.CANNOT_BE_JUDGED)
    assert seats(Credible(), good, poor, dark) == (1, True)
    assert seats(Credible(), poor) == (9, False)
    assert seats(Credible(None), poor) == (2, True)
    assert seats(Credible(Credibility.CONFIRMED), good) == (9, False)
    assert seats(Credible(None, Reliability("A")), good, claim("d", 4)) == (4, True)
    assert seats(Credible() | Majority(), good, poor, dark) == (1, True)
    assert seats(Credible(Credibility.CANNOT_BE_JUDGED), dark) == (9, False)


def test_the_first_that_decides_wins_and_the_rest_break_ties() -> None:
    claims = [
        claim("a", 1, rank=Rank.PREFERRED),
        claim("b", 2, rank=Rank.PREFERRED),
        claim("c", 2),
        claim("d", 3),
        claim("e", 3),
        claim("f", 3),
    ]
    assert seats(ByRank() | Majority(), *claims) == (9, False)
    assert seats(Majority() | ByRank(), *claims) == (3, True)
    late = claim("g", 1, rank=Rank.PREFERRED)
    assert seats(ByRank() | Majority(), *claims, late) == (1, True)
    assert (ByRank() | Majority()) | MostRecent() == ByRank() | (Majority() | MostRecent())
    assert seats(MostRecent(), claim("a", 1), claim("b", 2, polarity=NO)) == (1, True)


def test_a_policy_of_ones_own_composes() -> None:
    class ById(Policy):
        """The claim whose id comes first."""

        def narrow(self, case: Any) -> Any:
            """The first."""
            return case.keep(lambda each: each == case.claims[0])

    assert seats(Majority() | ById(), claim("a", 1), claim("b", 2)) == (1, True)


@pytest.mark.parametrize("wrong", [7, "ByRank", None, ByRank])
def test_what_is_no_policy_is_refused(wrong: Any) -> None:
    with pytest.raises(ValidationError, match="a policy"):
        Dossier().resolve(wrong)
    with pytest.raises(ValidationError, match="a policy"):
        _ = ByRank() | wrong
    with pytest.raises(ValidationError, match="a policy"):
        Then([ByRank(), wrong])
    with pytest.raises(ValidationError, match="a policy"):
        Then(wrong)


def test_a_lone_policy_is_no_list_of_steps() -> None:
    lone: Any = ByRank()
    with pytest.raises(ValidationError) as caught:
        Then(lone)
    assert caught.value.problems[0].hint == "put it into a list"
    assert Then([lone]) == Then((lone,))


@pytest.mark.parametrize(
    ("order", "decay", "paths"),
    [
        ([7, "source:x"], 0, ["/order/0"]),
        ([None], -1, ["/order/0", "/decay"]),
        ([], 0.5, ["/decay"]),
    ],
)
def test_what_cannot_order_sources_is_refused(order: Any, decay: Any, paths: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        ByTrust(order, decay=decay)
    assert [problem.path for problem in caught.value.problems] == paths
    with pytest.raises(ValidationError):
        ByTrust("source:x")
    with pytest.raises(ValidationError):
        ByTrust(["source"])


ENDS = {"": SpanEnd.UNKNOWN, "..": SpanEnd.ONGOING}


def period(text: str) -> Span:
    """A span whose ends may be sets, which an EDTF interval cannot have."""
    begin, slash, end = text.partition("/")
    return Span(ENDS.get(begin, begin), ENDS.get(end, end)) if slash else Span(begin)


def span_of(policy: Policy, *values: Span) -> Resolved:
    """What becomes of the claims on one period."""
    claims = [
        Claim(id=f"c{i}", subject="organization:o", field="span", value=value)
        for i, value in enumerate(values)
    ]
    found = Dossier.of([Organization(id="o", kind=OrganizationKind.IGO), *claims]).resolve(policy)
    return found.value("organization:o", "span")  # type: ignore[return-value]  # claims are about it


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("1992/", "1992-02-27/1994"), "1992-02-27/1994"),
        (("1992/1994", "1992-02/1994-05"), "1992-02/1994-05"),
        (("1992/1994-05", "1992-02/1994"), "1992-02/1994-05"),
        (("[1992..1994]/1999", "[1993..1995]/1999"), "[1993-01-01..1994-12-31]/1999"),
        (("1992/..", "1992/.."), "1992/.."),
        (("1992/1994", "1993/1994"), None),
        (("1992~/1994", "1992-02/1995"), None),
        (("1992~/1994", "[1992-03-01..1993-12-31]/1994-05"), None),
        (("1992/1994~", "1992-02/1994"), "1992-02/1994"),
        (("[..1992]/", "[1991..]/"), "[1991-01-01..1992-12-31]/"),
        (("Y-20000/Y20000", "Y-30000/Y20000"), None),
        (("[Y-20000..1992]/1999", "[Y-30000..1990]/1999"), None),
    ],
)
def test_agreement_is_what_all_allow(texts: tuple[str, ...], expected: str | None) -> None:
    found = span_of(Agreement(), *map(period, texts))
    assert found.value == (None if expected is None else period(expected))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("1992/1994", "1993/1994"), "[1992,1993]/1994"),
        (("1992/1994", "1992/"), "1992/1994"),
        (("1992/", "1993/"), "[1992,1993]/"),
        (("[1990..1992]/1999", "[1991..1993]/2000"), "[1991-01-01..1992-12-31]/[1999,2000]"),
        (("{..1984}", "1994/1995"), "/[1984-12-31,1995]"),
        (("1992", "1994-05"), "[1992,1994-05]"),
        (("1992", "1994/1995"), "[1992-01-01,1994]/[1992-12-31,1995]"),
        (("1992/..", "1993/1994"), "[1992,1993]/1994"),
        (("../1994", "1993/1995"), "/[1994,1995]"),
        (("[1990..1991]/1999", "1995/1999"), "[1990..1991,1995]/1999"),
        (("[1990..]/", "[..1980]/"), "[..1980,1990..]/"),
        (("1992~/1999", "1992-02/1998"), "1992-02/[1998,1999]"),
        (("1992-01/1999", "1992/[1997..1999]"), "1992-01/1999"),
    ],
)
def test_all_that_are_kept_become_one_of_them(texts: tuple[str, ...], expected: str) -> None:
    found = span_of(KeepAll(), *map(period, texts))
    assert found.value == period(expected)


def test_what_edtf_cannot_write_is_not_decided() -> None:
    """Days of years beyond 9999."""
    texts = ("[Y-20000..1990]/1999", "[Y-30000..1980]/2000")
    assert span_of(KeepAll(), *map(period, texts)).value is None


def test_a_year_of_war_begins_and_ends_somewhere_in_it() -> None:
    """As the field reads."""
    claims = [
        Claim(id=f"c{i}", subject="conflict:c", field="span", value=Span.parse(text))
        for i, text in enumerate(("1992", "1994/1995"))
    ]
    found = Dossier.of([Conflict(id="c"), *claims]).resolve(KeepAll()).dossier
    assert found.lookup(Conflict, "c").span == period("[1992,1994]/[1992,1995]")


def test_two_ranges_without_an_end_keep_their_hull() -> None:
    """EDTF has no set of both."""
    texts = ("[1990..]/2020", "[1995..]/2020", "1980/2020")
    assert span_of(KeepAll(), *map(period, texts)).value == period("[1980-01-01..]/2020")


def test_kept_dates_of_one_day_are_one_of_them() -> None:
    claims = [
        Claim(id=text, subject="treaty:t", field="adopted", value=parse_edtf(text))
        for text in ("1992-02-27", "1992-02-28")
    ]
    dossier = Dossier.of([Treaty(id="t"), *claims])
    kept = dossier.resolve(KeepAll()).dossier.lookup(Treaty, "t").adopted
    assert kept == parse_edtf("[1992-02-27,1992-02-28]")
    wide = Claim(
        id="w", subject="treaty:t", field="adopted", value=parse_edtf("[1992-02-28..1993-12-31]")
    )
    agreed = dossier.without("claim:1992-02-27").add(wide).resolve(Agreement())
    assert agreed.dossier.lookup(Treaty, "t").adopted == EdtfDate("1992-02-28")
    other = Claim(id="v", subject="treaty:t", field="adopted", value=parse_edtf("[1990..1992]"))
    both = Dossier.of([Treaty(id="t"), wide, other]).resolve(Agreement()).dossier
    assert both.lookup(Treaty, "t").adopted == parse_edtf("[1992-02-28..1992-12-31]")


DAYS = edtf_dates(level=0).map(lambda date: Span(date, date))


@given(st.lists(DAYS, min_size=1, max_size=4))
def test_what_any_source_says_stays_possible(said: list[Span]) -> None:
    """Of plain dates: what one of the claims allows, the kept value allows too."""
    found = span_of(KeepAll(), *said)
    assert isinstance(found.value, Span)
    for span in said:
        assert shares_a_day(found.value, span) is not Certainty.IMPOSSIBLE


@given(spans(), spans())
def test_agreement_allows_only_what_each_allows(one: Span, other: Span) -> None:
    """Its four points lie within those of each."""
    found = span_of(Agreement(), one, other)
    if isinstance(found.value, Span):
        agreed = found.value.meaning(Reading.WHOLE)
        for span in (one, other):
            meaning = span.meaning(Reading.WHOLE)
            assert meaning.begin.intersection(agreed.begin) is not None
            assert agreed.hull.first >= meaning.hull.first
            assert agreed.hull.last <= meaning.hull.last


def test_names_that_are_denied_go_and_those_affirmed_come() -> None:
    """A claim on a field of several is about one member."""

    def on(name: str, text: str, polarity: Polarity = Polarity.POSITIVE, **more: Any) -> Claim:
        about: dict[str, Any] = {"subject": "organization:o", "field": "names"}
        return Claim(id=name, **about, value=Name(text), polarity=polarity, **more)

    held = Organization(id="o", kind=OrganizationKind.IGO, names=[Name("B"), Name("A")])
    claims = [
        on("a", "A", NO),
        on("b", "Z"),
        on("c", "C"),
        on("d", "D"),
        on("e", "D", NO),
    ]
    found = Dossier.of([held, *claims]).resolve(Majority())
    names = found.dossier.lookup(Organization, "o").names
    value = found.value("organization:o", "names")
    assert [name.text for name in names] == ["B", "C", "Z"]
    assert value is not None
    assert not value.decided
    assert [claim.id for claim in value.followed] == ["a", "b", "c"]
    none = Claim(id="n", subject="organization:o", field="names", state=ClaimState.NONE)
    emptied = Dossier.of([held, none, on("b", "Z")]).resolve(Majority()).dossier
    assert emptied.lookup(Organization, "o").names == ()


def test_default_policy_is_one_of_steps() -> None:
    assert isinstance(DEFAULT_POLICY, Then)
    assert DEFAULT_POLICY.sets_aside
    assert not DEFAULT_POLICY.asks_deprecated
