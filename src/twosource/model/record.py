"""A record is frozen data whose id comes from its content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, TypeVar

import msgspec

R = TypeVar("R", bound="Record")
Table = Sequence[R]
"""All records of one type that a stage sees, in reading order."""

ID_BYTES = 8


@dataclass(frozen=True)
class Record:
    """Parent of all records. `KEY` names the fields (or properties) that make the id: change it only with a migration."""

    KEY: ClassVar[tuple[str, ...]] = ()

    @cached_property
    def id(self) -> str:
        key = [type(self).__name__, *(getattr(self, name) for name in self.KEY)]
        return hashlib.blake2b(msgspec.json.encode(key), digest_size=ID_BYTES).hexdigest()


def to_plain(record: Record) -> dict[str, Any]:
    """The fields of a record as JSON types; `from_plain` is its inverse."""
    plain: dict[str, Any] = msgspec.to_builtins(record)
    return plain


def to_json(record: Record) -> str:
    # The standard library writes an open interval's infinity; msgspec's encoder would write null.
    return json.dumps(msgspec.to_builtins(record), ensure_ascii=False, separators=(",", ":"))


def from_json(body: bytes | str, kind: type[R]) -> R:
    """Raises msgspec.ValidationError if `body` is not a record of `kind`."""
    return msgspec.convert(json.loads(body), kind)


def from_plain(plain: dict[str, Any], kind: type[R]) -> R:
    return msgspec.convert(plain, kind)
