"""The help for codes that are found while a file is read, before any rule can look at it."""

from generator.rules.written.fields import FIELD_CODES
from generator.rules.written.files import FILE_CODES

CODES = (*FILE_CODES, *FIELD_CODES)

__all__ = ["CODES"]
