"""Forms in the browser for staff who do not want to write YAML: the configuration of Decap CMS,
made from the declarations that `check` uses, and the folder that holds it all."""

from generator.forms.configuration import BACKENDS, Repository, configuration
from generator.forms.folder import FolderError, write_folder
from generator.forms.issues import issue_forms
from generator.forms.suggestion import NotUsable, suggestion

__all__ = ["BACKENDS", "FolderError", "NotUsable", "Repository", "configuration", "issue_forms", "suggestion", "write_folder"]
