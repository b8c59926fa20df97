"""EDTF, the notation: what a source said about a date, without loss.

The specification is the Library of Congress text of 4 February 2019, levels 0, 1 and 2. Where
each rule lives:

- level 0, dates and times: `grammar`; intervals: `interval`
- level 1, years with `Y` and negative years: `grammar`, `year`; seasons: `season`; marks at
  the end: `marks`; unspecified digits: `masks`; open and unknown ends: `interval`
- level 2, exponents and significant digits: `grammar`, `year`; sub-year groupings: `season`;
  sets: `sets`, `ranges`; marks on groups and components: `marks`; `X` anywhere: `masks`
- what is accepted where the specification is silent: `strict`
- the drafts before it: `upgrade`

**What counts as the same statement** (equal `canonical`, equal values, equal hashes):

- the same marks on the same components, wherever they are written: `?2004` and `2004?`;
  `2004-06-11?` and `?2004-?06-?11`; `2004?-06` and `?2004-06`; `?` and `~` on one component
  and `%`
- the same year written out or with an exponent: `Y17E7` and `Y170000000`
- no shift from UTC, and one in whole hours: `Z`, `+00` and `+00:00`; `-04` and `-04:00`
- the same members of a set in any order, once or more, one by one or as a range; that holds
  for masked members too, so `{2004-02-XX,2004-02-XX}` says one day, as `{2004-02-XX}` does

Not the same, though they may mean the same days: `1985` and `1985-XX-XX`; `1985/` and
`1985/..`; `[1984]` and `1984`; `1950S4` and `1950`; a time and the same moment elsewhere.
"""

from diplorecords.temporal.edtf.base import EdtfBase as EdtfBase
from diplorecords.temporal.edtf.date import EdtfDate as EdtfDate
from diplorecords.temporal.edtf.date_time import EdtfDateTime as EdtfDateTime
from diplorecords.temporal.edtf.interval import EdtfBound as EdtfBound
from diplorecords.temporal.edtf.interval import EdtfInterval as EdtfInterval
from diplorecords.temporal.edtf.parse import EdtfValue as EdtfValue
from diplorecords.temporal.edtf.parse import edtf_level as edtf_level
from diplorecords.temporal.edtf.parse import is_edtf as is_edtf
from diplorecords.temporal.edtf.parse import parse_edtf as parse_edtf
from diplorecords.temporal.edtf.ranges import EdtfRange as EdtfRange
from diplorecords.temporal.edtf.season import EdtfSeason as EdtfSeason
from diplorecords.temporal.edtf.sets import EdtfSet as EdtfSet
from diplorecords.temporal.edtf.upgrade import upgrade_edtf_2012 as upgrade_edtf_2012
from diplorecords.temporal.edtf.year import EdtfYear as EdtfYear

__all__ = [
    "EdtfBase",
    "EdtfBound",
    "EdtfDate",
    "EdtfDateTime",
    "EdtfInterval",
    "EdtfRange",
    "EdtfSeason",
    "EdtfSet",
    "EdtfValue",
    "EdtfYear",
    "edtf_level",
    "is_edtf",
    "parse_edtf",
    "upgrade_edtf_2012",
]
