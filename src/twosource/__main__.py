"""`python -m twosource` is `twosource`."""

from .cli import main

main()
