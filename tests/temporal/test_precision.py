"""The units to which a date can be given."""

from diplorecords.temporal import Precision, parse_edtf

CASES = {
    "1985": Precision.YEAR,
    "198X": Precision.YEAR,
    "Y17E7": Precision.YEAR,
    "2001-21": Precision.SEASON,
    "2001-33": Precision.SEASON,
    "1985-XX": Precision.MONTH,
    "1985-XX-XX": Precision.DAY,
    "1985-04-12T23:20:30": Precision.SECOND,
}


def test_a_mask_does_not_change_the_precision() -> None:
    assert {text: parse_edtf(text).precision for text in CASES} == CASES
