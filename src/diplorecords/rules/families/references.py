"""Rules on references: they lead somewhere, and claims fit the fields that they are about."""

from collections.abc import Iterator

from diplorecords.dossier import Dossier, references_of
from diplorecords.dossier.claimed import claimed_field, value_problems
from diplorecords.errors import Problem, Severity, shown
from diplorecords.records import RECORD_CLASSES, Claim
from diplorecords.rules.rule import Rule, finding

__all__ = ["RULES"]


def _dangling_references(dossier: Dossier) -> Iterator[Problem]:
    for record in dossier:
        for reference in references_of(record):
            target = reference.target
            if target.type in RECORD_CLASSES and target not in dossier:
                message = f"{target} is not in the dossier"
                yield finding(reference.path, message, record, target)


def _unknown_record_types(dossier: Dossier) -> Iterator[Problem]:
    for record in dossier:
        for reference in references_of(record):
            target = reference.target
            if target.type not in RECORD_CLASSES:
                message = f"{target}: there is no record type {shown(target.type)}"
                hint = f"one of {', '.join(RECORD_CLASSES)}"
                yield finding(reference.path, message, record, hint=hint)


def _claims_on_unknown_fields(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.all(Claim):
        if claim.subject.type in RECORD_CLASSES and claimed_field(claim) is None:
            message = f"a {claim.subject.type} has no field {shown(claim.field)}"
            yield finding("/field", message, claim, claim.subject)


def _ill_typed_claims(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.all(Claim):
        for problem in value_problems(claim):
            yield finding(problem.path, problem.message, claim, claim.subject, hint=problem.hint)


RULES = (
    Rule(
        "dangling-reference",
        Severity.ERROR,
        "A reference names a record of the dossier",
        _dangling_references,
        why="What it says leads nowhere. Where the dossier is an extract, silence it, or leave "
        "the rule out.",
    ),
    Rule(
        "unknown-record-type",
        Severity.ERROR,
        "A reference names a type of record that exists",
        _unknown_record_types,
        why="No dossier can hold the record, so the type is misspelled.",
    ),
    Rule(
        "claim-field",
        Severity.ERROR,
        "A claim is about a field that its subject has",
        _claims_on_unknown_fields,
        why="No policy can ever make a value of the claim.",
    ),
    Rule(
        "claim-value",
        Severity.ERROR,
        "A claim's value is of the type of the field that it is about",
        _ill_typed_claims,
        why="The claim cannot be compared with others, nor become the value of the field.",
    ),
)
"""The rules of this family."""
