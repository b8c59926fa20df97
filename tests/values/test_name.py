"""`Name`: a contested label always has its source."""

import pytest

from diplorecords.errors import ValidationError
from diplorecords.values import Name, NameKind


def test_a_label_without_its_source_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        Name("a contested term", kind=NameKind.LABEL)
    assert [(p.path, p.code) for p in caught.value.problems] == [("/source", "label-source")]


def test_a_label_with_its_source_is_a_name() -> None:
    name = Name("a contested term", kind=NameKind.LABEL, source="source:article")
    assert str(name.source) == "source:article"


@pytest.mark.parametrize("kind", [kind for kind in NameKind if kind is not NameKind.LABEL])
def test_every_other_name_needs_no_source(kind: NameKind) -> None:
    assert Name("OSCE", kind=kind).source is None
