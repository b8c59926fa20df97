"""`Statement`: acts and modes in the terms of PLOVER."""

import pytest

from diplorecords.errors import ValidationError
from diplorecords.records import SpeechAct, SpeechMode, Statement

ASKED = "assist change yield meet"
MODES = {
    "REQUEST": ASKED,
    "REJECT": ASKED,
    "ACCUSE": "disapprove investigate allege",
    "THREATEN": "restrict arrest relations expel territory violence",
}
"""Tables of the PLOVER manual of 2021."""


@pytest.mark.parametrize("act", SpeechAct)
def test_a_mode_is_taken_exactly_by_the_acts_whose_plover_type_has_it(act: SpeechAct) -> None:
    allowed = MODES.get(act.plover or "", "").split()
    for mode in SpeechMode:
        if mode.value in allowed:
            assert Statement(id="x", speaker="state:a", act=act, mode=mode).mode is mode
            continue
        with pytest.raises(ValidationError) as caught:
            Statement(id="x", speaker="state:a", act=act, mode=mode)
        (problem,) = caught.value.problems
        assert (problem.path, problem.code) == ("/mode", "speech-mode")
        assert problem.hint is not None
        assert all(name.upper() in problem.hint for name in allowed)


def test_every_verbal_type_of_plover_has_an_act() -> None:
    verbal = {"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}
    assert {act.plover for act in SpeechAct} == verbal | {None}


def test_what_plover_does_not_count_as_an_event_is_a_statement_nevertheless() -> None:
    assert SpeechAct.ASSERT.plover is None
