"""The record classes, one file each, and the registry that names them all.

A new record class takes its own file, one import line here and its place in `AnyRecord`;
everything else (JSON, schema, strategies, tests, reference) derives from the class. These are two
lines and not one because type checkers know only a union whose members are written out by name,
and a name has to be imported first: no registration at run time would make a `match` complete.
"""

from typing import get_args as _get_args

from diplorecords.records.claim import *
from diplorecords.records.conflict import *
from diplorecords.records.document import *
from diplorecords.records.incident import *
from diplorecords.records.meeting import *
from diplorecords.records.membership import *
from diplorecords.records.office import *
from diplorecords.records.organization import *
from diplorecords.records.person import *
from diplorecords.records.source import *
from diplorecords.records.state import *
from diplorecords.records.statement import *
from diplorecords.records.succession import *
from diplorecords.records.tally import *
from diplorecords.records.tenure import *
from diplorecords.records.treaty import *
from diplorecords.records.treaty_action import *

AnyRecord = (
    Claim
    | Conflict
    | Document
    | Incident
    | Meeting
    | Membership
    | Office
    | Organization
    | Person
    | Source
    | State
    | Statement
    | Succession
    | Tally
    | Tenure
    | Treaty
    | TreatyAction
)
"""Every record class: for `match`, closed with `assert_never`."""

RECORD_CLASSES: dict[str, type[AnyRecord]] = {cls.record_type: cls for cls in _get_args(AnyRecord)}
"""The record classes by their `type`."""
