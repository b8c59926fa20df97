"""The example dossier `azerbaijan-osce`: a garbled news article as records and claims.

The article is a machine translation into Arabic of a Farsi agency article, which was made
from an Azerbaijani release and from an older background text. No sentence of it stands
here: dates, names, numbers, short quoted labels and line numbers only. What is contested
stands as claims beside each other, each with its source.

What comes from general knowledge rather than from a source at hand is a claim of
credibility 6 without a locator.
"""

from diplorecords.examples.azerbaijan_osce.acts import ACTS
from diplorecords.examples.azerbaijan_osce.claims_conflict import CONFLICT_CLAIMS
from diplorecords.examples.azerbaijan_osce.claims_csce import CSCE_CLAIMS
from diplorecords.examples.azerbaijan_osce.claims_minsk import MINSK_CLAIMS
from diplorecords.examples.azerbaijan_osce.claims_office import OFFICE_CLAIMS
from diplorecords.examples.azerbaijan_osce.claims_visit import VISIT_CLAIMS
from diplorecords.examples.azerbaijan_osce.conflict import CONFLICT
from diplorecords.examples.azerbaijan_osce.instruments import INSTRUMENTS
from diplorecords.examples.azerbaijan_osce.meetings import MEETINGS
from diplorecords.examples.azerbaijan_osce.offices import OFFICES
from diplorecords.examples.azerbaijan_osce.organizations import ORGANIZATIONS
from diplorecords.examples.azerbaijan_osce.outlets import OUTLETS
from diplorecords.examples.azerbaijan_osce.people import PEOPLE
from diplorecords.examples.azerbaijan_osce.sources import SOURCES
from diplorecords.examples.azerbaijan_osce.statements import STATEMENTS
from diplorecords.examples.azerbaijan_osce.states import STATES
from diplorecords.records import AnyRecord

__all__ = ["RECORDS"]

RECORDS: tuple[AnyRecord, ...] = (
    *SOURCES,
    *OUTLETS,
    *PEOPLE,
    *STATES,
    *ORGANIZATIONS,
    *OFFICES,
    *MEETINGS,
    *INSTRUMENTS,
    *ACTS,
    *CONFLICT,
    *STATEMENTS,
    *VISIT_CLAIMS,
    *CONFLICT_CLAIMS,
    *CSCE_CLAIMS,
    *MINSK_CLAIMS,
    *OFFICE_CLAIMS,
)
"""Every record of the dossier."""
