"""Files and functions stay small enough to read in one go."""

import ast

LINES_PER_FILE = 400
LINES_PER_FUNCTION = 50


def test_no_file_is_longer_than_the_limit(sources: dict[str, str]) -> None:
    """A file has one job; one that grows past the limit has two, and is split."""
    lengths = {path: len(text.splitlines()) for path, text in sources.items()}
    assert {path: lines for path, lines in lengths.items() if lines > LINES_PER_FILE} == {}


def test_no_function_is_longer_than_the_limit(trees: dict[str, ast.Module]) -> None:
    """The docstring does not count: it is for the reader of the reference."""
    offenders = {
        f"{path}:{node.lineno} {node.name}": lines_of_code(node)
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if lines_of_code(node) > LINES_PER_FUNCTION
    }
    assert offenders == {}


def test_every_file_says_its_job_in_its_first_line(trees: dict[str, ast.Module]) -> None:
    """The first line of a file's docstring is one sentence."""
    firsts = {path: (ast.get_docstring(tree) or "").split("\n")[0] for path, tree in trees.items()}
    assert [path for path, line in firsts.items() if not line.endswith((".", "?"))] == []


def lines_of_code(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many lines a function takes, its docstring left out."""
    end = node.end_lineno or node.lineno
    first = node.body[0]
    if ast.get_docstring(node) is None:
        return end - node.lineno + 1
    return end - (first.end_lineno or first.lineno) + (first.lineno - node.lineno)
