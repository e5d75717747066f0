"""Lists that a municipality has, as drafts in the catalogue: CSV, XLSX and HSDS 3.x in, YAML out.

Source → rows of cells → fields by a mapping → a draft per row. What has no field, or does not
fit its field, stands in the draft as a comment, so nothing that was in the source is lost.
"""

from generator.importing.mapping import Mapping, MappingFault, hsds_mapping, read_mapping
from generator.importing.planning import Fate, Planned, orphans, plan
from generator.importing.proposing import proposal
from generator.importing.rows import Table, Unreadable
from generator.importing.sources import read_table

__all__ = ["Fate", "Mapping", "MappingFault", "Planned", "Table", "Unreadable", "hsds_mapping", "orphans", "plan", "proposal", "read_mapping", "read_table"]
