"""How Sphinx builds the documentation: no network, warnings are errors in the checks."""

from importlib.metadata import version as installed_version

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
exclude_patterns = ["_build", "_generated"]
source_suffix = {".md": "markdown"}

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
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
add_module_names = False
