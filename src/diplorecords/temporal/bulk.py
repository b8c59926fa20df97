"""Columns of times: the relations of millions of pairs at once, with NumPy.

NumPy is an extra (`pip install 'diplorecords[bulk]'`), and is loaded when columns are first made.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from enum import IntFlag
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, ClassVar, Final, final

import attrs

from diplorecords.errors import MissingExtraError, Problem, ValidationError
from diplorecords.temporal.allen import AllenRelation, RelationSet
from diplorecords.temporal.kernel import ALL_BITS, Frame, framed
from diplorecords.temporal.kernel import possible_bits as bits_of_shapes
from diplorecords.temporal.operands import Operand, lowered_operand
from diplorecords.temporal.seasons import SeasonConvention
from diplorecords.temporal.shapes import Box, Lowered, Shape, Slide, ends_of
from diplorecords.temporal.timespan import Reading

if TYPE_CHECKING:
    from diplorecords.temporal.bulk_kernel import BitColumn, CodeColumn, DayColumn, FlagColumn
