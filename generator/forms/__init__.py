"""Forms in the browser for staff who do not want to write YAML: the configuration of Decap CMS,
made from the declarations that `check` uses, and the folder that holds it all."""

from generator.forms.configuration import BACKENDS, TRIAL, Repository, configuration, repository_of
from generator.forms.folder import FolderError, folder_files, write_folder
from generator.forms.issues import issue_forms
from generator.forms.suggestion import NotUsable, suggestion

__all__ = ["BACKENDS", "TRIAL", "FolderError", "NotUsable", "Repository", "configuration", "folder_files", "issue_forms", "repository_of", "suggestion", "write_folder"]
