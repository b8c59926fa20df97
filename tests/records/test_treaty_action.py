"""`TreatyAction`: political documents are subscribed to, treaties are not."""

from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.records import SubscriptionMode, TreatyAction, TreatyActionKind


@given(
    st.sampled_from(TreatyActionKind),
    st.sampled_from(["treaty", "document"]),
    st.none() | st.sampled_from(SubscriptionMode),
)
@example(TreatyActionKind.SIGNATURE, "document", SubscriptionMode.SIGNED)
@example(TreatyActionKind.SUBSCRIPTION, "document", SubscriptionMode.SIGNED)
def test_subscription_and_documents_go_together_and_have_a_mode_of_their_own(
    kind: TreatyActionKind,
    instrument: Literal["treaty", "document"],
    mode: SubscriptionMode | None,
) -> None:
    subscribes = kind is TreatyActionKind.SUBSCRIPTION
    wrong = set()
    if subscribes is not (instrument == "document"):
        wrong.add("/instrument")
    if mode is not None and not subscribes:
        wrong.add("/mode")
    try:
        TreatyAction(id="x", actor="state:aze", instrument=f"{instrument}:y", kind=kind, mode=mode)
    except ValidationError as error:
        assert {problem.path for problem in error.problems} == wrong
    else:
        assert wrong == set()


def test_an_instrument_that_is_no_reference_is_reported_and_not_compared() -> None:
    with pytest.raises(ValidationError) as caught:
        TreatyAction(
            id="x",
            actor="state:aze",
            instrument="treaty:two words",
            kind=TreatyActionKind.SIGNATURE,
        )
    assert [problem.path for problem in caught.value.problems] == ["/instrument"]


@pytest.mark.parametrize("kind", [TreatyActionKind.OBJECTION, TreatyActionKind.RESERVATION])
def test_only_an_objection_opposes_entry_into_force(kind: TreatyActionKind) -> None:
    def act() -> TreatyAction:
        return TreatyAction(
            id="x",
            actor="state:aze",
            instrument="treaty:y",
            kind=kind,
            opposes_entry_into_force=True,
        )

    if kind is TreatyActionKind.OBJECTION:
        assert act().opposes_entry_into_force
        return
    with pytest.raises(ValidationError) as caught:
        act()
    assert [p.path for p in caught.value.problems] == ["/opposes_entry_into_force"]
