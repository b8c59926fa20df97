"""States and persons are gathered from all entries, whatever their order."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.interop.statedept.actors import persons_of, publication, states_of
from diplorecords.interop.statedept.entry import Country, VisitEntry
from diplorecords.records import StateKind

CHINA = Country("china", "China, Republic of")


def visit(visitor: str, start: str = "1990-01-01", country: Country = CHINA) -> VisitEntry:
    """An entry with little in it."""
    return VisitEntry("1", start, start, visitor, (country,), "")


ENTRIES = st.lists(
    st.builds(
        visit,
        st.sampled_from(["King Hussein", "King HUSSEIN", "Queen Noor", "King", ""]),
        st.sampled_from(["1950-01-01", "1990-01-01", "199", "x", ""]),
        st.builds(Country, st.sampled_from(["a", "b", ""]), st.sampled_from(["A", "B"])),
    )
)


@given(ENTRIES)
def test_order_does_not_matter(entries: list[VisitEntry]) -> None:
    assert states_of(entries)[0] == states_of(entries[::-1])[0]
    assert persons_of(entries)[0] == persons_of(entries[::-1])[0]


@given(ENTRIES)
def test_more_entries_take_no_person_and_no_state_away(entries: list[VisitEntry]) -> None:
    some = {person.id for person in persons_of(entries[1:])[0]}
    assert some <= {person.id for person in persons_of(entries)[0]}
    states = {state.id for state in states_of(entries[1:])[0]}
    assert states <= {state.id for state in states_of(entries)[0]}


def test_every_label_of_a_country_is_kept_and_the_publication_is_quoted_for_it() -> None:
    other = Country("china", "China, People’s Republic of")
    states, issues = states_of([visit("King A"), visit("King A", country=other)])
    china = next(state for state in states if state.id == "china")
    assert [name.text for name in china.names] == [other.label, CHINA.label]
    assert china.kind is StateKind.OTHER
    assert china.identifiers[0].value == "china"
    assert [issue.code for issue in issues] == ["country-labels"]
    assert issues[0].records == ("state:china",)
    assert issues[0].value == f"{other.label}; {CHINA.label}"


def test_a_country_without_a_label_is_a_state_without_a_name() -> None:
    states, _ = states_of([visit("King A", country=Country("china", ""))])
    assert states[0].names == ()


def test_the_host_is_always_there() -> None:
    states, issues = states_of([])
    assert [(state.id, state.kind) for state in states] == [("usa", StateKind.STATE)]
    assert issues == []


def test_one_person_under_several_titles_and_spellings() -> None:
    entries = [visit("President-elect Kim Dae-jung"), visit("President Kim Dae Jung")]
    (person,) = persons_of(entries)[0]
    assert [name.text for name in person.names] == ["Kim Dae Jung", "Kim Dae-jung"]


def test_the_same_name_in_two_countries_is_two_persons() -> None:
    entries = [visit("King A"), visit("King A", country=Country("x", "X"))]
    assert len(persons_of(entries)[0]) == 2


def test_a_surname_after_a_long_gap_may_be_another_person() -> None:
    entries = [visit("President Somoza", year) for year in ("1952-05-01", "1971-06-01", "1992")]
    (issue,) = persons_of(entries)[1]
    assert (issue.code, issue.records) == ("person-gap", ("person:somoza.china",))
    assert "1971 and 1992" in issue.message


def test_a_full_name_after_a_long_gap_is_not_asked_about() -> None:
    entries = [visit("Queen Elizabeth II", year) for year in ("1959", "1991")]
    assert persons_of(entries)[1] == []


def test_the_publication_is_one_source() -> None:
    assert str(publication().publisher) == "state:usa"
