"""Forms in the browser for staff who do not want to write YAML: the configuration of Decap CMS,
made from the declarations that `check` uses, and the folder that holds it all."""

from generator.forms.configuration import BACKENDS, Repository, configuration
from generator.forms.folder import FolderError, write_folder
from generator.forms.misread import misread

__all__ = ["BACKENDS", "FolderError", "Repository", "configuration", "misread", "write_folder"]
