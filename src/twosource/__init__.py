"""twosource: who says what in a pile of reports, on whose word, and how many independent sources each claim has."""

__version__ = "0.1.0"
