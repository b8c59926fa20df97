"""Honest time: what a source said about a date, and what that can mean."""

from diplorecords.temporal.allen import AllenRelation as AllenRelation
from diplorecords.temporal.allen import RelationSet as RelationSet
from diplorecords.temporal.allen import compose as compose
from diplorecords.temporal.allen import relation as relation
from diplorecords.temporal.answers import Certainty as Certainty
from diplorecords.temporal.answers import all_of as all_of
from diplorecords.temporal.answers import any_of as any_of
from diplorecords.temporal.combining import Conflicting as Conflicting
from diplorecords.temporal.combining import Contradiction as Contradiction
from diplorecords.temporal.combining import combine as combine
from diplorecords.temporal.combining import hull as hull
from diplorecords.temporal.dayrange import DayRange as DayRange
from diplorecords.temporal.days import civil_from_day as civil_from_day
from diplorecords.temporal.days import day_from_civil as day_from_civil
from diplorecords.temporal.days import days_in_month as days_in_month
from diplorecords.temporal.days import is_leap_year as is_leap_year
from diplorecords.temporal.edtf import EdtfBase as EdtfBase
from diplorecords.temporal.edtf import EdtfBound as EdtfBound
from diplorecords.temporal.edtf import EdtfDate as EdtfDate
from diplorecords.temporal.edtf import EdtfDateTime as EdtfDateTime
from diplorecords.temporal.edtf import EdtfInterval as EdtfInterval
from diplorecords.temporal.edtf import EdtfRange as EdtfRange
from diplorecords.temporal.edtf import EdtfSeason as EdtfSeason
from diplorecords.temporal.edtf import EdtfSet as EdtfSet
from diplorecords.temporal.edtf import EdtfValue as EdtfValue
from diplorecords.temporal.edtf import EdtfYear as EdtfYear
from diplorecords.temporal.edtf import edtf_level as edtf_level
from diplorecords.temporal.edtf import is_edtf as is_edtf
from diplorecords.temporal.edtf import parse_edtf as parse_edtf
from diplorecords.temporal.edtf import upgrade_edtf_2012 as upgrade_edtf_2012
from diplorecords.temporal.interval_sets import DateIntervalSet as DateIntervalSet
from diplorecords.temporal.intervals import DateInterval as DateInterval
from diplorecords.temporal.intervals import DayBound as DayBound
from diplorecords.temporal.precision import Precision as Precision
from diplorecords.temporal.qualifier import Qualification as Qualification
from diplorecords.temporal.qualifier import Qualifier as Qualifier
from diplorecords.temporal.questions import after as after
from diplorecords.temporal.questions import before as before
from diplorecords.temporal.questions import contains as contains
from diplorecords.temporal.questions import covers as covers
from diplorecords.temporal.questions import during as during
from diplorecords.temporal.questions import ends_before as ends_before
from diplorecords.temporal.questions import equals as equals
from diplorecords.temporal.questions import finished_by as finished_by
from diplorecords.temporal.questions import finishes as finishes
from diplorecords.temporal.questions import meets as meets
from diplorecords.temporal.questions import met_by as met_by
from diplorecords.temporal.questions import overlapped_by as overlapped_by
from diplorecords.temporal.questions import overlaps as overlaps
from diplorecords.temporal.questions import shares_a_day as shares_a_day
from diplorecords.temporal.questions import started_by as started_by
from diplorecords.temporal.questions import starts as starts
from diplorecords.temporal.questions import starts_after as starts_after
from diplorecords.temporal.questions import within as within
from diplorecords.temporal.relations import Operand as Operand
from diplorecords.temporal.relations import ReadAs as ReadAs
from diplorecords.temporal.relations import Verdict as Verdict
from diplorecords.temporal.relations import When as When
from diplorecords.temporal.relations import certainty as certainty
from diplorecords.temporal.relations import duration as duration
from diplorecords.temporal.relations import possible_relations as possible_relations
from diplorecords.temporal.relations import verdict as verdict
from diplorecords.temporal.runs import Run as Run
from diplorecords.temporal.seasons import SeasonConvention as SeasonConvention
from diplorecords.temporal.span import Span as Span
from diplorecords.temporal.span import SpanBoundary as SpanBoundary
from diplorecords.temporal.span import SpanEnd as SpanEnd
from diplorecords.temporal.timespan import DayCount as DayCount
from diplorecords.temporal.timespan import Reading as Reading
from diplorecords.temporal.timespan import TimeSpan as TimeSpan

__all__ = [
    "AllenRelation",
    "Certainty",
    "Conflicting",
    "Contradiction",
    "DateInterval",
    "DateIntervalSet",
    "DayBound",
    "DayCount",
    "DayRange",
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
    "Operand",
    "Precision",
    "Qualification",
    "Qualifier",
    "ReadAs",
    "Reading",
    "RelationSet",
    "Run",
    "SeasonConvention",
    "Span",
    "SpanBoundary",
    "SpanEnd",
    "TimeSpan",
    "Verdict",
    "When",
    "after",
    "all_of",
    "any_of",
    "before",
    "certainty",
    "civil_from_day",
    "combine",
    "compose",
    "contains",
    "covers",
    "day_from_civil",
    "days_in_month",
    "duration",
    "during",
    "edtf_level",
    "ends_before",
    "equals",
    "finished_by",
    "finishes",
    "hull",
    "is_edtf",
    "is_leap_year",
    "meets",
    "met_by",
    "overlapped_by",
    "overlaps",
    "parse_edtf",
    "possible_relations",
    "relation",
    "shares_a_day",
    "started_by",
    "starts",
    "starts_after",
    "upgrade_edtf_2012",
    "verdict",
    "within",
]
