"""The workbench: a case in the browser, served on this machine alone."""
