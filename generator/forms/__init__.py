"""Forms in the browser for staff who do not want to write YAML: the configuration of Decap CMS,
made from the declarations that `check` uses, and the folder that holds it all."""

from generator.forms.configuration import BACKENDS, Repository, configuration
from generator.forms.folder import MissingEditor, write_folder

__all__ = ["BACKENDS", "MissingEditor", "Repository", "configuration", "write_folder"]
