"""`check FILE`: what the rules find."""

from diplorecords.cli.describe import counts_of, counts_tree, problem_pieces, problem_tree
from diplorecords.cli.inputs import dossier_of
from diplorecords.cli.terminal import Output
from diplorecords.errors import Severity
from diplorecords.rules import check as findings_of

__all__ = ["check"]


def check(out: Output, file: str) -> int:
    """Show the findings of all rules; 1 if one of them is an error."""
    dossier = dossier_of(file)
    findings = findings_of(dossier)
    if out.as_json:
        out.json(
            {
                "records": len(dossier),
                "counts": counts_tree(findings),
                "findings": [problem_tree(finding) for finding in findings],
            }
        )
    else:
        out.lines(problem_pieces(finding) for finding in findings)
        out.line(f"{len(dossier)} records: {counts_of(findings)}")
    return int(any(finding.severity is Severity.ERROR for finding in findings))
