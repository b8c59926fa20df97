"""What records share: references, names, and the choice among names."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError, ValidationError
from diplorecords.records import Organization, OrganizationKind, Person
from diplorecords.temporal import Certainty, shares_a_day
from diplorecords.testing import days, named_records, names
from diplorecords.values import Name, NamedRecord, NameKind, Record

NAMES = st.lists(names(), max_size=5)
LANGUAGES = st.none() | st.sampled_from(["en", "az", "fa"])
NOT_OWN = {
    NameKind.ALIAS,
    NameKind.TRANSLITERATION,
    NameKind.TRANSLATION,
    NameKind.SPELLING,
    NameKind.LABEL,
}


@given(NAMES, LANGUAGES, st.randoms(use_true_random=False))
def test_the_name_shown_does_not_depend_on_order(
    found: list[Name], lang: str | None, shuffler: random.Random
) -> None:
    one = Person(id="x", names=found)
    shuffler.shuffle(found)
    assert Person(id="x", names=found).name(lang=lang) == one.name(lang=lang)


def test_names_of_one_text_are_chosen_without_regard_to_order() -> None:
    both = [Name("OSCE", lang="en"), Name("OSCE", lang="de")]
    assert Person(id="x", names=both).name() == Person(id="x", names=both[::-1]).name()


@given(NAMES, LANGUAGES)
def test_a_contested_label_is_never_shown(found: list[Name], lang: str | None) -> None:
    person = Person(id="x", names=found)
    shown = person.name(lang=lang)
    assert shown is None or shown.kind is not NameKind.LABEL
    assert (shown is None) is all(name.kind is NameKind.LABEL for name in found)


@given(NAMES, days(), st.randoms(use_true_random=False))
def test_the_name_on_a_day_may_have_been_in_use_then(
    found: list[Name], day: int, shuffler: random.Random
) -> None:
    person = Person(id="x", names=found)
    shown = person.name_on(day)
    used = {name: certainty_of_use(name, day) for name in found if name.kind not in NOT_OWN}
    best = [use for use in (Certainty.CERTAIN, Certainty.POSSIBLE) if use in used.values()]
    if shown is None:
        assert best == []
    else:
        assert used[shown] is best[0]
    shuffler.shuffle(found)
    assert Person(id="x", names=found).name_on(day) == shown


def certainty_of_use(name: Name, day: int) -> Certainty:
    """Whether the name was in use; a name without a period may have been."""
    return Certainty.POSSIBLE if name.span is None else shares_a_day(name.span, day)


@pytest.mark.parametrize(
    ("day", "expected"),
    [("1992-02-27", "CSCE"), ("1995-01-01", "OSCE"), ("2024-07-13", "OSCE"), ("1900", "CSCE")],
)
def test_a_renamed_organization_has_the_name_of_the_day(day: str, expected: str) -> None:
    renamed = [Name("OSCE", span="1995-01-01/.."), Name("CSCE", span="../1994-12-31")]
    osce = Organization(id="osce", kind=OrganizationKind.IGO, names=renamed)
    found = osce.name_on(day)
    assert found is not None
    assert found.text == expected


def test_no_name_is_invented_for_a_day_without_one() -> None:
    osce = Organization(
        id="osce", kind=OrganizationKind.IGO, names=[Name("OSCE", span="1995-01-01/..")]
    )
    assert osce.name_on("1992") is None
    assert osce.label == "OSCE"


def test_the_name_in_the_language_asked_for_comes_first() -> None:
    both = [Name("Azerbaijan", lang="en", kind=NameKind.OFFICIAL), Name("Azərbaycan", lang="az")]
    person = Person(id="x", names=both)
    assert [person.name(lang=lang) for lang in ("az", "en", None)] == [both[1], both[0], both[0]]


def test_a_name_still_in_use_comes_before_one_that_is_not() -> None:
    old = Name("CSCE", span="1973/1994", kind=NameKind.OFFICIAL)
    now = Name("OSCE", span="1995/..", kind=NameKind.ALIAS)
    assert Person(id="x", names=[old, now]).label == "OSCE"


def test_a_name_given_up_comes_after_those_in_use_and_counts_for_any_day() -> None:
    names = [Name("CSCE", kind=NameKind.FORMER), Name("OSCE", span="1995-01-01/..")]
    osce = Organization(id="osce", kind=OrganizationKind.IGO, names=names)
    assert osce.label == "OSCE"
    assert (osce.name_on("1980"), osce.name_on("2000")) == tuple(names)


def test_a_name_that_others_gave_is_no_name_of_a_day() -> None:
    names = [Name("اوسکی", lang="fa", kind=NameKind.TRANSLITERATION, span="1995-01-01/..")]
    osce = Organization(id="osce", kind=OrganizationKind.IGO, names=names)
    assert osce.name_on("2000") is None
    assert osce.name() is names[0]


PREFERENCES = [
    ("az-Cyrl", None, "Азәрбајҹан"),
    ("AZ-CYRL", None, "Азәрбајҹан"),
    ("az", None, "Azərbaycan"),
    ("az-Arab", None, "Azərbaycan"),
    ("az", "Cyrl", "Азәрбајҹан"),
    ("en", None, "Azerbaijan"),
    ("fa", None, "Azerbaycan"),
    ("fa", "Cyrl", "Azerbaycan"),
    (None, "Cyrl", "Азәрбајҹан"),
    (None, None, "Azerbaijan"),
]


@pytest.mark.parametrize(("lang", "script", "expected"), PREFERENCES)
def test_a_language_or_script_without_a_name_falls_back_to_the_nearest(
    lang: str | None, script: str | None, expected: str
) -> None:
    names = [
        Name("Azerbaijan", lang="en", kind=NameKind.OFFICIAL),
        Name("Azərbaycan", lang="az"),
        Name("Азәрбајҹан", lang="az-Cyrl"),
        Name("Azerbaycan"),
    ]
    for order in (names, names[::-1]):
        found = Person(id="x", names=order)
        for name in (
            found.name(lang=lang, script=script),
            found.name_on("1995", lang=lang, script=script),
        ):
            assert name is not None
            assert name.text == expected


@pytest.mark.parametrize(("lang", "script"), [("", None), ("a b", None), ("en", "Latin"), (3, 4)])
def test_a_language_or_script_that_is_none_is_refused(lang: str, script: str | None) -> None:
    person = Person(id="x", names=[Name("X")])
    with pytest.raises(ValidationError) as caught:
        person.name(lang=lang, script=script)
    with pytest.raises(ValidationError) as again:
        person.name_on("1995", lang=lang, script=script)
    assert again.value.problems == caught.value.problems


@given(named_records())
def test_a_record_without_names_shows_its_id(record: NamedRecord) -> None:
    if all(name.kind is NameKind.LABEL for name in record.names):
        assert record.label == record.id


def test_problems_of_the_id_and_of_the_fields_stand_together() -> None:
    with pytest.raises(ValidationError) as caught:
        Person(id="two words", note="", born="1999", died="1950")
    assert {problem.path for problem in caught.value.problems} == {"/id", "/note", "/died"}


def test_the_base_of_records_has_no_rules_of_its_own() -> None:
    assert tuple(Record(id="x").record_problems()) == ()


@pytest.mark.parametrize("names", [[], [Name("CSCE")], [Name("OSCE", span="1995-01-01/..")]])
def test_a_day_that_says_nothing_is_refused_whatever_the_names(names: list[Name]) -> None:
    osce = Organization(id="osce", kind=OrganizationKind.IGO, names=names)
    with pytest.raises(EdtfError):
        osce.name_on("13/07/2024")
    with pytest.raises(ValidationError):
        osce.name_on(None)  # type: ignore[arg-type]
