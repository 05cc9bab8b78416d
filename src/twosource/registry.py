"""Finds the things of a plural-noun folder: the file is the registration."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TypeVar

T = TypeVar("T")


def load_folder(package: str, kind: type[T]) -> dict[str, T]:
    """Every module of `package` that defines one object of `kind`, by module name, in alphabetical order.

    Raises TypeError where a module defines none or more than one: a forgotten registration must not pass.
    """
    folder = importlib.import_module(package)
    found: dict[str, T] = {}
    for info in sorted(pkgutil.iter_modules(folder.__path__), key=lambda module: module.name):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{package}.{info.name}")
        things = [thing for name, thing in vars(module).items() if isinstance(thing, kind) and not name.startswith("_")]
        if len(things) != 1:
            raise TypeError(f"{package}.{info.name} must define exactly one {kind.__name__}, found {len(things)}")
        found[info.name] = things[0]
    return found
