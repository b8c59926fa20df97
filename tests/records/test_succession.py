"""`Succession`: each kind has the sides that its meaning needs."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.records import Succession, SuccessionKind
from diplorecords.testing import refs
from diplorecords.values import Ref

FEW = st.sampled_from("abc")
SIDES = st.lists(refs("state", "organization", "office", ids=FEW), max_size=3, unique=True)
LEAST = dict.fromkeys(SuccessionKind, (1, 1)) | {
    SuccessionKind.MERGE: (2, 1),
    SuccessionKind.DISSOLVE: (1, 0),
}
FINAL = {SuccessionKind.REPLACE, SuccessionKind.MERGE, SuccessionKind.DISSOLVE}


@given(st.sampled_from(SuccessionKind), SIDES, SIDES)
@example(SuccessionKind.MERGE, [Ref("state", "x")], [])
@example(SuccessionKind.DISSOLVE, [], [])
@example(SuccessionKind.REPLACE, [Ref("state", "x")], [Ref("state", "x")])
def test_sides_are_refused_exactly_where_they_do_not_fit_the_kind(
    kind: SuccessionKind, before: list[Ref], after: list[Ref]
) -> None:
    least_before, least_after = LEAST[kind]
    wrong = set()
    if len(before) < least_before:
        wrong.add("/before")
    if len(after) < least_after or (kind is SuccessionKind.RENAME and before != after):
        wrong.add("/after")
    if kind in FINAL:
        wrong |= {f"/after/{index}" for index, ref in enumerate(after) if ref in before}
    try:
        Succession(id="x", kind=kind, before=before, after=after)
    except ValidationError as error:
        assert {problem.path for problem in error.problems} == wrong
    else:
        assert wrong == set()


def test_one_organization_renamed_is_one_record() -> None:
    with pytest.raises(ValidationError, match="a dated name of the same record"):
        Succession(
            id="x",
            kind=SuccessionKind.RENAME,
            before=["organization:csce"],
            after=["organization:osce"],
        )


def test_a_state_that_loses_a_part_goes_on_beside_it() -> None:
    split = Succession(
        id="x",
        kind=SuccessionKind.SPLIT,
        before=["state:sdn"],
        after=["state:sdn", "state:ssd"],
        on="2011-07-09",
    )
    assert split.before[0] in split.after


def test_states_that_unite_go_on_as_another() -> None:
    united = Succession(
        id="x",
        kind=SuccessionKind.MERGE,
        before=["state:yar", "state:ydr"],
        after=["state:yem"],
        on="1990-05-22",
    )
    assert not set(united.before) & set(united.after)
