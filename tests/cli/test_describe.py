"""Records and problems in a line of text, or as a tree of one shape."""

from hypothesis import given

from diplorecords import examples, testing
from diplorecords.cli.describe import (
    counts_of,
    label_of,
    period_pieces,
    problem_pieces,
    problem_tree,
    summary_tree,
    value_text,
)
from diplorecords.codec import to_tree
from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import AnyRecord, Person, Source, State, Tenure
from diplorecords.values import Name

DOSSIER = Dossier.of(
    [
        Person(id="kasprzyk", names=[Name("Andrzej Kasprzyk")]),
        Person(id="nobody"),
        Tenure(id="t", holder="person:kasprzyk", office="office:o", span="1997"),
    ]
)


@given(testing.records())
def test_every_record_can_be_described(record: AnyRecord) -> None:
    dossier = Dossier.of([record])
    assert summary_tree(dossier, record)["ref"] == str(record.ref)
    assert len(period_pieces(dossier, record)) == 3
    for value in to_tree(record).values():
        assert value_text(value, dossier)


def test_labels_are_names_titles_or_needed_fields() -> None:
    assert label_of(Person(id="x", names=[Name("X Y")])) == "X Y"
    assert label_of(Source(id="s", title="Title")) == "Title"
    assert label_of(Source(id="s")) == ""
    tenure = DOSSIER["tenure:t"]
    assert label_of(tenure) == "person:kasprzyk, office:o"
    assert label_of(tenure, DOSSIER) == "Andrzej Kasprzyk, office:o"


def test_a_record_without_a_name_stands_by_its_reference() -> None:
    tenure = Tenure(id="u", holder="person:nobody", office="office:o")
    assert label_of(tenure, DOSSIER.add(tenure)) == "person:nobody, office:o"
    assert label_of(Person(id="nobody")) == ""


def test_names_are_those_of_the_day_where_one_is_given() -> None:
    osce = examples.load("azerbaijan-osce")["organization:osce"]
    assert label_of(osce).startswith("Organization for")
    assert label_of(osce, day="1992-02").startswith("Conference on")
    assert label_of(osce, day="1900").startswith("Organization for")


def test_values_on_one_line() -> None:
    assert value_text({"begin": "1992", "end": "over"}) == "1992/over"
    assert value_text({"text": "CSCE", "lang": "en"}) == "CSCE [en]"
    assert value_text({"text": "CSCE"}) == "CSCE"
    assert value_text([True, False, 7]) == "yes; no; 7"
    assert value_text("person:kasprzyk", DOSSIER) == "person:kasprzyk (Andrzej Kasprzyk)"
    assert value_text("person:nobody", DOSSIER) == "person:nobody"
    assert value_text("12:30", DOSSIER) == "12:30"
    assert value_text({}) == "nothing set"


def test_summaries_say_the_period_and_how_it_reads() -> None:
    summary = summary_tree(DOSSIER, DOSSIER["tenure:t"])
    assert (summary["period"], summary["field"], summary["reading"]) == ("1997", "span", "whole")
    assert summary_tree(DOSSIER, State(id="x"))["period"] is None
    assert period_pieces(DOSSIER, State(id="x"))[1] == ("state:x", "bold")


def test_problems_name_file_record_and_raw_value() -> None:
    problem = Problem(
        "/span",
        "date",
        "no date",
        file="a.xml",
        line=3,
        records=("meeting:x",),
        value="'soon'",
        severity=Severity.WARNING,
    )
    text = "".join(
        piece if isinstance(piece, str) else piece[0] for piece in problem_pieces(problem)
    )
    assert text == "warning: a.xml:3: /span: no date [date] meeting:x = 'soon'"
    assert problem_tree(problem)["value"] == "'soon'"


def test_a_value_that_the_message_shows_is_not_repeated() -> None:
    pieces = list(problem_pieces(Problem("", "x", "'soon' is no date", value="'soon'")))
    assert len(pieces) == 2


def test_counts_in_words() -> None:
    assert counts_of([]) == "0 errors, 0 warnings, 0 infos"
