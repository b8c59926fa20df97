"""The dossier: an immutable collection of records, its questions and its timeline."""

from diplorecords.dossier.case import ClaimCase, Decision
from diplorecords.dossier.chains import ChainLink, ChainRelation, source_chain
from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.dating import Dated, occurrence, period_of
from diplorecords.dossier.diff import Diff, FieldChange, RecordChange, diff, patch
from diplorecords.dossier.disagreements import Disagreement, DisagreementKind
from diplorecords.dossier.display import display_name
from diplorecords.dossier.inference import Bound, Inference, Premise, infer_date
from diplorecords.dossier.knowledge import KnownAt, KnownClaims
from diplorecords.dossier.merge import Merge, MergeConflict, MergeConflictKind, MergeSide, merge
from diplorecords.dossier.moment import Moment
from diplorecords.dossier.panel import PanelRow, panel
from diplorecords.dossier.policies import (
    DEFAULT_POLICY,
    OFFICIAL_DOCUMENT_FIRST,
    Agreement,
    ByRank,
    ByTrust,
    Credible,
    KeepAll,
    Majority,
    MostPrecise,
    MostRecent,
)
from diplorecords.dossier.policy import Policy, Then
from diplorecords.dossier.query import Selection, select
from diplorecords.dossier.quotes import check_quotes, quote_problems, text_hash_of
from diplorecords.dossier.references import Reference, references_of
from diplorecords.dossier.resolution import Resolution, Resolved
from diplorecords.dossier.tallies import sum_tallies
from diplorecords.dossier.timeline import TimelineEntry, timeline, undated
from diplorecords.dossier.unread import Unread

__all__ = [
    "Agreement",
    "Bound",
    "ByRank",
    "ByTrust",
    "ChainLink",
    "ChainRelation",
    "ClaimCase",
    "Credible",
    "DEFAULT_POLICY",
    "Dated",
    "Decision",
    "Diff",
    "Disagreement",
    "DisagreementKind",
    "Dossier",
    "FieldChange",
    "Inference",
    "KeepAll",
    "KnownAt",
    "KnownClaims",
    "Majority",
    "Merge",
    "MergeConflict",
    "MergeConflictKind",
    "MergeSide",
    "Moment",
    "MostPrecise",
    "MostRecent",
    "OFFICIAL_DOCUMENT_FIRST",
    "PanelRow",
    "Policy",
    "Premise",
    "RecordChange",
    "Reference",
    "Resolution",
    "Resolved",
    "Selection",
    "Then",
    "TimelineEntry",
    "Unread",
    "check_quotes",
    "diff",
    "display_name",
    "infer_date",
    "merge",
    "occurrence",
    "panel",
    "patch",
    "period_of",
    "quote_problems",
    "references_of",
    "select",
    "source_chain",
    "sum_tallies",
    "text_hash_of",
    "timeline",
    "undated",
]
