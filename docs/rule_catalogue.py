"""The page of the rule catalogue: its text comes from the rules while the page is read."""

from sphinx.application import Sphinx

from diplorecords.rules import RULES, Rule

PAGE = "reference/rule-catalogue"
PLACE = "<!-- the rules -->"


def write_rules(_app: Sphinx, page: str, source: list[str]) -> None:
    """Put the rules, family by family, in their place on the page of the catalogue."""
    if page == PAGE:
        families = dict.fromkeys(rule.family for rule in RULES)
        source[0] = source[0].replace(PLACE, "\n".join(map(_family, families)))


def _family(name: str) -> str:
    rules = "\n".join(_rule(rule) for rule in RULES if rule.family == name)
    return f"## {name.replace('_', ' ').capitalize()}\n\n{rules}"


def _rule(rule: Rule) -> str:
    source = f"\n\nSource: {rule.source}." if rule.source else ""
    return f"### {rule.id}\n\n**{rule.severity.value}** · {rule.title}.\n\n{rule.why}{source}\n"
