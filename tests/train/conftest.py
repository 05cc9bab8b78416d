"""The network's tests need torch, which only training needs (`make test-train`)."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore = [] if find_spec("torch") else ["test_network.py"]
