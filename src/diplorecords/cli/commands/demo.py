"""`demo`: the example dossier in one page: timeline, checks, a few answers."""

import textwrap
from collections.abc import Callable, Iterator, Mapping
from typing import final

import attrs

from diplorecords import examples
from diplorecords.cli.describe import (
    STYLES,
    counts_of,
    counts_tree,
    label_of,
    problem_tree,
    summary_tree,
)
from diplorecords.cli.terminal import Output, Piece
from diplorecords.dossier import Dated, Dossier, timeline
from diplorecords.errors import Problem
from diplorecords.records import Document, Meeting, Succession, Tenure, TreatyAction
from diplorecords.rules import check
from diplorecords.temporal import (
    Certainty,
    Operand,
    ends_before,
    shares_a_day,
    starts_after,
)

__all__ = ["demo"]

NAME = "azerbaijan-osce"
WIDTH = 78
SHOWN_FINDINGS = 6
SHOWN_LINES = 3

ANSWER_STYLES = {
    Certainty.CERTAIN: "bold green",
    Certainty.POSSIBLE: "bold yellow",
    Certainty.IMPOSSIBLE: "bold red",
}
"""How an answer is shown."""


@final
@attrs.frozen
class Question:
    """A question in words, and the same as a relation between two periods."""

    words: str
    """The question."""

    left: str
    """The record asked about."""

    relation: Callable[[Operand, Operand], Certainty]
    """The relation."""

    right: str
    """The record that it is compared with, or a date in EDTF."""


QUESTIONS = (
    Question(
        "Was the first CSCE mission to the region over before the Minsk Conference was called?",
        "meeting:first-csce-mission-1992",
        ends_before,
        "document:minsk-conference-decision-1992",
    ),
    Question(
        "Had the conflict begun by 11 February 1992, the first day possible for that mission?",
        "conflict:arm-aze",
        shares_a_day,
        "1992-02-11",
    ),
    Question(
        "Did Azerbaijan take part in the CSCE when that mission came?",
        "membership:aze-osce",
        shares_a_day,
        "meeting:first-csce-mission-1992",
    ),
    Question(
        "Did the CSCE become the OSCE only after the Budapest summit?",
        "succession:csce-osce",
        starts_after,
        "meeting:budapest-summit-1994",
    ),
    Question(
        "Was France a co-chair on 1 February 1997?",
        "tenure:fra-minsk-co-chair",
        shares_a_day,
        "1997-02-01",
    ),
    Question(
        "Was there still an OSCE Office in Baku on 13 July 2024?",
        "organization:osce-office-baku",
        shares_a_day,
        "2024-07-13",
    ),
)
"""What the demo asks; the answers are computed from the dossier."""


@final
@attrs.frozen
class Answer:
    """A question with its answer and the two periods that decide it."""

    question: Question
    """The question."""

    certainty: Certainty
    """The answer."""

    left: str
    """The period of the record asked about."""

    right: str
    """The period that it is compared with."""


def demo(out: Output) -> int:
    """Show the example dossier."""
    dossier = examples.load(NAME)
    findings = check(dossier)
    periods = {str(entry.record.ref): entry.period for entry in timeline(dossier)}
    answers = [answered(periods, question) for question in QUESTIONS]
    if out.as_json:
        out.json(_tree(dossier, findings, answers))
        return 0
    out.line((f"The example dossier {NAME}", "bold"), f": {len(dossier)} records")
    out.line("A news article on Azerbaijan and the OSCE, and the sources that contradict it.")
    _title(out, "Timeline: meetings, instruments, tenures")
    out.lines(_timeline_lines(dossier))
    _title(out, f"Checks: {counts_of(findings)}")
    out.lines(_finding_lines(findings))
    _title(out, "Answers")
    for answer in answers:
        out.lines(_answer_lines(answer))
    _title(out, "Try it yourself")
    out.line(f"  diplorecords show example:{NAME} conflict:arm-aze")
    out.line(f"  diplorecords on example:{NAME} 1992-02")
    return 0


def answered(periods: Mapping[str, Dated], question: Question) -> Answer:
    """The answer to a question, from the periods of the dated records by reference."""
    left, right = periods[question.left], periods.get(question.right)
    if right is None:  # not a record: a date
        certainty = question.relation(left.operand, question.right)
        return Answer(question, certainty, left.text, question.right)
    return Answer(question, question.relation(left.operand, right.operand), left.text, right.text)


def _timeline_lines(dossier: Dossier) -> Iterator[tuple[Piece, ...]]:
    """One line for each dated record of the kinds shown, cut to the width."""
    kinds = (Document, Meeting, Succession, Tenure, TreatyAction)
    for entry in timeline(dossier, *kinds):
        label = label_of(entry.record, dossier)
        text = f"{entry.record.record_type}  {label}" if label else str(entry.record.ref)
        when = f"  {entry.period.text}"
        if len(when) > 28:
            yield (when[:WIDTH],)
            when = ""
        yield f"{when:<28}  ", _short(text)


def _finding_lines(findings: tuple[Problem, ...]) -> Iterator[tuple[Piece, ...]]:
    for finding in findings[:SHOWN_FINDINGS]:
        text = f"{finding.severity.value}: {finding.message}"
        lines = _wrapped(text, WIDTH - 4)[:SHOWN_LINES]
        for index, line in enumerate(lines):
            if index == 0:
                head = finding.severity.value
                yield "  ", (head, STYLES[finding.severity]), line.removeprefix(head)
            else:
                yield (f"    {line}",)
    yield (f"  all of them: diplorecords check example:{NAME}",)


def _answer_lines(answer: Answer) -> Iterator[tuple[Piece, ...]]:
    for line in _wrapped(answer.question.words, WIDTH - 2):
        yield (f"  {line}",)
    style = ANSWER_STYLES[answer.certainty]
    name = answer.question.relation.__name__
    yield "    ", (answer.certainty.name, style)
    for line in _wrapped(f"{name}: {answer.left} and {answer.right}", WIDTH - 4):
        yield ((f"    {line}", "dim"),)


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False)


def _short(text: str) -> str:
    width = WIDTH - 30
    return text if len(text) <= width else f"{text[: width - 3].rstrip()}..."


def _title(out: Output, text: str) -> None:
    out.line()
    out.line((text, "bold"))


def _tree(
    dossier: Dossier, findings: tuple[Problem, ...], answers: list[Answer]
) -> dict[str, object]:
    """The same for programs."""
    return {
        "dossier": NAME,
        "records": len(dossier),
        "timeline": [summary_tree(dossier, entry.record) for entry in timeline(dossier)],
        "counts": counts_tree(findings),
        "findings": [problem_tree(finding) for finding in findings],
        "answers": [
            {
                "question": answer.question.words,
                "relation": answer.question.relation.__name__,
                "left": answer.question.left,
                "right": answer.question.right,
                "periods": [answer.left, answer.right],
                "answer": answer.certainty.value,
            }
            for answer in answers
        ],
    }
