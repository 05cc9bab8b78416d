"""Training of the attribution reader. Not part of the wheel; see train/README.md."""
