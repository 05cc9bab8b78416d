"""One output format per file, all made from one snapshot of the case."""

from ._exporter import Exporter

__all__ = ["Exporter"]
