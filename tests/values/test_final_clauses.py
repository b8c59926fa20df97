"""Rules of entry into force are values that cannot be wrong."""

from typing import Any

import pytest

from diplorecords.errors import ValidationError
from diplorecords.values import EndGround, EntryIntoForce, Share, Threshold

SHARES = (Share("state:rus", 17.4),)


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({}, ["threshold-measure", "threshold-group"]),
        ({"count": 1, "percent": 5.0}, ["threshold-measure"]),
        ({"everyone": True}, ["threshold-group"]),
        ({"majority": True, "signatories": True, "members_of": "organization:x"}, 1),
        ({"count": 1, "shares": SHARES}, ["threshold-shares"]),
        ({"percent": 55.0, "signatories": True, "total": 5.0}, ["threshold-shares"]),
        ({"count": 55}, []),
        ({"percent": 55.0, "shares": SHARES, "total": 100.0}, []),
        ({"percent": 0.0, "members_of": "organization:x"}, []),
    ],
)
def test_a_threshold_has_one_measure_and_the_group_that_it_needs(
    fields: dict[str, Any], codes: list[str] | int
) -> None:
    try:
        Threshold(**fields)
    except ValidationError as error:
        found = [problem.code for problem in error.problems]
        assert found == (["threshold-group"] if codes == 1 else codes)
    else:
        assert codes == []


def test_a_rule_waits_for_something() -> None:
    with pytest.raises(ValidationError) as caught:
        EntryIntoForce()
    assert [problem.code for problem in caught.value.problems] == ["entry-without-rule"]
    assert EntryIntoForce(not_before="1995-01-01").thresholds == ()


@pytest.mark.parametrize("ground", EndGround)
def test_every_ground_of_an_end_names_its_article(ground: EndGround) -> None:
    assert ground.article.startswith("VCLT ")
    assert EndGround(ground.value) is ground
