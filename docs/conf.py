"""How Sphinx builds the documentation: no network, warnings are errors in the checks."""

import sys
from importlib.metadata import version as installed_version
from pathlib import Path

from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).parent))
from record_pages import write_pages  # it stands beside this file, and so does the next
from rule_catalogue import write_rules

project = "diplorecords"
author = "The diplorecords authors"
copyright = author
release = installed_version("diplorecords")
version = release

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build"]
source_suffix = {".md": "markdown"}
default_role = "code"  # docstrings write `names` as Markdown does

html_theme = "furo"
html_title = f"diplorecords {release}"
html_copy_source = False
html_show_sourcelink = False

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

# The attribute docs are the string literals below the fields, in the order of the source.
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
napoleon_numpy_docstring = False
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
add_module_names = False


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the generated pages; keep Napoleon from reading a field's docs as `type: text`."""
    write_pages(Path(app.srcdir) / "_generated" / "records")
    app.connect("source-read", write_rules)
    plain: dict[str, list[str]] = {}

    def keep(_app: Sphinx, what: str, name: str, _o: object, _f: object, lines: list[str]) -> None:
        if what in {"attribute", "property"}:
            plain[name] = list(lines)

    def restore(
        _app: Sphinx, what: str, name: str, _o: object, _f: object, lines: list[str]
    ) -> None:
        if what in {"attribute", "property"}:
            lines[:] = plain.pop(name)

    app.connect("autodoc-process-docstring", keep, priority=1)
    app.connect("autodoc-process-docstring", restore, priority=999)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
