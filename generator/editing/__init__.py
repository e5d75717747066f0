"""Changes in the YAML that staff wrote: what is changed is changed, and every other byte stays,
with its comments, its order and its quotes."""

from generator.editing.manuscript import CannotEdit, Edit, Manuscript, corrected, opened
from generator.editing.writing import Refused, put

__all__ = ["CannotEdit", "Edit", "Manuscript", "Refused", "corrected", "opened", "put"]
