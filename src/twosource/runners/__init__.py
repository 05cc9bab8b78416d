"""How the per-report work is spread. Every runner gives the same results, in the order of the tasks."""

from ._runner import Lost, Runner

__all__ = ["Lost", "Runner"]
